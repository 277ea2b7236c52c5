// Small comforts on top of pages that work without them: the error summary takes the focus, an answer that is taken is no longer marked as wrong,
// and four notices of the layout are shown when they are true: "unsent" when the server was not reached, "away" when the server did not reach its
// database, "ending" when the session is about to end, and "ended" when it had. What was not saved is sent again as soon as something else is, or
// the connection is back; until then its notice stays, and leaving the page is asked about. A field that suggests gets a list below it.
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
      suggested(event.detail.elt).replaceChildren();
      open(event.detail.elt, false);
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

  focusProblem(document);
  restart();
  document.addEventListener("htmx:afterSwap", function (event) {
    focusProblem(event.target);
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

  // The server writes what a field suggests; the arrows go through it, Enter takes the marked one, Escape closes it. The cursor stays in the field.
  function suggested(field) { return document.getElementById(field.dataset.suggests); }
  function options(field) { return Array.from(suggested(field).querySelectorAll("[role=option]")); }

  function mark(field, option) {
    options(field).forEach(function (other) { other.setAttribute("aria-selected", String(other === option)); });
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function open(field, yes) {
    suggested(field).hidden = !yes;
    field.setAttribute("aria-expanded", String(yes && options(field).length > 0));
    mark(field, null);
  }

  function combine() {
    document.querySelectorAll("[data-suggests]:not([role])").forEach(function (field) {
      field.setAttribute("role", "combobox");
      field.setAttribute("aria-autocomplete", "list");
      field.setAttribute("aria-controls", field.dataset.suggests + "-list");
      open(field, false);
    });
  }

  function ofField(name, act) {
    document.addEventListener(name, function (event) {
      if (event.target.matches && event.target.matches("[data-suggests]")) {
        act(event.target, event);
      }
    });
  }

  // once something was chosen or sent, suggestions would come too late
  document.addEventListener("htmx:beforeRequest", function (event) {
    if (!event.detail.elt.matches("[data-suggests]")) {
      event.detail.target.querySelectorAll("[data-suggests]").forEach(function (field) { htmx.trigger(field, "htmx:abort"); });
    } else if (document.querySelector("form.htmx-request, [role=option].htmx-request")) {
      event.preventDefault();
    }
  });

  combine();
  ofField("focusout", function (field) { open(field, false); });
  ofField("keydown", function (field, event) {
    var all = options(field), shown = !suggested(field).hidden;
    var at = all.findIndex(function (option) { return option.getAttribute("aria-selected") === "true"; });
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      open(field, true);
      mark(field, all[event.key === "ArrowDown" ? (at + 1) % all.length : (at < 1 ? all.length : at) - 1]);
    } else if (event.key === "Enter" && shown && at >= 0) {
      all[at].click();
    } else if (event.key === "Escape" && shown) {
      open(field, false);
    } else {
      return;
    }
    event.preventDefault();
  });
  ofField("paste", function (field, event) { // a field would run lines into one another
    var lines = event.clipboardData.getData("text").trim().split(/\s*[\r\n]+\s*/);
    if (lines.length > 1) {
      event.preventDefault();
      field.setRangeText(lines.join("; "), field.selectionStart, field.selectionEnd, "end");
    }
  });
  document.addEventListener("mousedown", function (event) {
    if (event.target.closest && event.target.closest("[role=listbox]")) {
      event.preventDefault(); // the field keeps the focus
    }
  });
  document.addEventListener("htmx:afterSwap", function (event) {
    var target = event.detail.target; // none when a page is restored
    var field = target && document.querySelector('[data-suggests="' + target.id + '"]');
    combine();
    if (field) {
      open(field, document.activeElement === field && suggested(field).children.length > 0);
    }
    var says = event.target.querySelector && event.target.querySelector("[data-says]");
    if (says) {
      say("said", says.dataset.says);
    }
  });
})();
