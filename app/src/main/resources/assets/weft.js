// Small comforts on top of pages that work without them: the error summary takes the focus, and four notices of the layout are shown when they are
// true: "unsent" when the server was not reached, "away" when the server did not reach its database, "ending" when the session is about to end, and "ended" when it had.
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

  focusProblem(document);
  restart();
  document.addEventListener("htmx:afterSwap", function (event) { focusProblem(event.target); });
  document.addEventListener("htmx:afterOnLoad", function (event) {
    if (!event.detail.failed) { // this comes after a refusal too
      show("unsent", false);
      show("away", false);
      show("ended", false);
      restart();
    }
  });
  document.addEventListener("htmx:sendError", function () { show("unsent", true); });
  document.addEventListener("htmx:timeout", function () { show("unsent", true); });
  document.addEventListener("htmx:responseError", function (event) {
    var answer = event.detail.xhr;
    var away = answer.status === 503 && answer.getResponseHeader("Retry-After");
    show(answer.status === 403 ? "ended" : away ? "away" : "unsent", true);
  });
})();
