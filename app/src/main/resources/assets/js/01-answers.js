// Small comforts on top of pages that work without them: the error summary takes the focus, an answer that is taken is no longer marked as wrong,
// and four notices of the layout are shown when they are true: "unsent" when the server was not reached, "away" when the server did not reach its
// database, "ending" when the session is about to end, and "ended" when it had. What was not saved is sent again as soon as something else is, or
// the connection is back; until then its notice stays, and leaving the page is asked about.
(function () {
  "use strict";

  function show(name, yes) {
    var notice = document.querySelector('[data-notice="' + name + '"]');
    if (notice) {
      notice.hidden = !yes;
    }
  }

  function focusProblem(part) {
    var summary = part.querySelector && part.querySelector(".notice.bad[tabindex]");
    if (summary) {
      summary.focus();
    }
  }

  // What becomes of an answer is said aloud by two regions that stand on every page, a fault at once and all else in its turn. A
  // sentence that stands there is not said again until something else is typed: leaving a field sends it once more.
  function say(region, text) {
    var place = document.getElementById(region);
    if (place.textContent !== text) {
      place.textContent = text;
    }
  }

  function sayAnswered(part) {
    var warns = part.querySelector && part.querySelector("[data-warns]");
    var tells = part.querySelector && part.querySelector("[data-tells]"); // beside a fault it is of the answer before
    if (warns) {
      say("warned", warns.dataset.warns);
    } else if (tells) {
      say("said", tells.dataset.tells);
    }
  }

  var ending;
  function restart() {
    var notice = document.querySelector('[data-notice="ending"]');
    if (!notice) {
      return;
    }
    show("ending", false);
    clearTimeout(ending);
    ending = setTimeout(function () { show("ending", true); }, 1000 * Number(notice.dataset.after));
  }

  var unsent = new Set(); // questions whose answers have not reached the server
  var sending = false; // by a button, which takes along all that is on the page

  function keep(event, notice) {
    if (event.detail.elt.matches("[data-suggests]")) {
      return; // nothing was to be saved, and the form works without suggestions
    }
    if (event.detail.elt.matches("form .question")) {
      unsent.add(event.detail.elt);
    }
    show(notice, true);
  }

  function sendAgain() {
    Array.from(unsent).forEach(function (question) {
      if (!question.isConnected) {
        unsent.delete(question);
      } else if (!question.classList.contains("htmx-request")) { // not on its way already
        htmx.trigger(question, "change");
      }
    });
  }

  function settle(question) {
    if (!question.matches(".question.wrong") || question.querySelector(".versions")) {
      return; // two answers stay to choose from
    }
    question.classList.remove("wrong");
    question.querySelectorAll('[id^="e-"].error').forEach(function (error) { error.remove(); });
    question.querySelectorAll("[aria-invalid]").forEach(function (field) { field.removeAttribute("aria-invalid"); });
  }

  // Enter in a field saves its answer, as leaving it does: the form's own way is a new page, which begins at its top.
  document.addEventListener("keydown", function (event) {
    var field = event.target;
    if (event.key === "Enter" && !event.isComposing && field.matches(".question[hx-post] input:not([type=radio], [type=checkbox], [type=file])")) {
      event.preventDefault();
      field.blur(); // which tells of the change once
      field.focus();
    }
  });

  focusProblem(document);
  restart();
  show("saves", true);
  document.addEventListener("htmx:afterSwap", function (event) {
    focusProblem(event.target);
    var says = event.target.querySelector && event.target.querySelector("[data-says]");
    if (says) {
      say("said", says.dataset.says);
    }
    if (event.detail.requestConfig && event.detail.requestConfig.verb === "post") {
      sayAnswered(event.target);
    }
  });
  document.addEventListener("input", function (event) {
    if (event.target.closest(".question")) {
      say("said", "");
      say("warned", "");
    }
  });
  document.addEventListener("htmx:afterOnLoad", function (event) {
    if (!event.detail.failed) { // this comes after a refusal too
      unsent.delete(event.detail.elt);
      if (event.detail.xhr.status < 300) {
        settle(event.detail.elt);
      }
      restart();
      if (unsent.size > 0) {
        sendAgain();
      } else {
        show("unsent", false);
        show("away", false);
        show("ended", false);
      }
    }
  });
  document.addEventListener("htmx:sendError", function (event) { keep(event, "unsent"); });
  document.addEventListener("htmx:timeout", function (event) { keep(event, "unsent"); });
  document.addEventListener("htmx:responseError", function (event) {
    var answer = event.detail.xhr;
    var away = answer.status === 503 && answer.getResponseHeader("Retry-After");
    keep(event, answer.status === 403 ? "ended" : away ? "away" : "unsent");
  });
  window.addEventListener("online", sendAgain);
  document.addEventListener("submit", function () { sending = true; });
  window.addEventListener("pageshow", function () { sending = false; });
  window.addEventListener("beforeunload", function (event) {
    if (unsent.size > 0 && !sending) {
      event.preventDefault();
    }
  });
})();
