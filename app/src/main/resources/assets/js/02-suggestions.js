// A field that suggests gets a list below it. The server writes what is in it; the arrows go through it, Enter takes the marked
// one, Escape closes it. The cursor stays in the field.
(function () {
  "use strict";

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

  ["htmx:sendError", "htmx:timeout", "htmx:responseError"].forEach(function (name) {
    ofField(name, function (field) {
      suggested(field).replaceChildren();
      open(field, false);
    });
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
  });
})();
