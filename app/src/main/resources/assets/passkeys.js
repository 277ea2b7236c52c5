// Passkeys: asks the device, puts its answer into the form of the page and sends the form. A form says with data-passkey what it is for
// (get: sign in, create: add a key) and with data-options where the server says what to ask for. Without JavaScript the forms stay hidden.
(function () {
  "use strict";

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (sign) { return sign.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function keys(list) {
    return (list || []).map(function (key) { return Object.assign({}, key, { id: bytes(key.id) }); });
  }

  function request(options) {
    return Object.assign({}, options, { challenge: bytes(options.challenge), allowCredentials: keys(options.allowCredentials) });
  }

  function creation(options) {
    return Object.assign({}, options, {
      challenge: bytes(options.challenge),
      user: Object.assign({}, options.user, { id: bytes(options.user.id) }),
      excludeCredentials: keys(options.excludeCredentials)
    });
  }

  function answer(key) {
    var said = key.response;
    var response = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      response.attestationObject = text(said.attestationObject);
      response.transports = said.getTransports ? said.getTransports() : [];
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      if (said.userHandle) {
        response.userHandle = text(said.userHandle);
      }
    }
    return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response: response,
      clientExtensionResults: key.getClientExtensionResults() });
  }

  function ask(form) {
    var body = new URLSearchParams();
    body.set("_csrf", form.querySelector("[name=_csrf]").value);
    return fetch(form.dataset.options, { method: "POST", body: body, headers: { Accept: "application/json" } })
      .then(function (reply) {
        if (!reply.ok) {
          throw new Error(reply.status);
        }
        return reply.json();
      })
      .then(function (options) {
        return form.dataset.passkey === "get"
          ? navigator.credentials.get({ publicKey: request(options) })
          : navigator.credentials.create({ publicKey: creation(options) });
      });
  }

  function prepare(form) {
    var failed = form.querySelector("[data-failed]");
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      failed.hidden = true;
      ask(form)
        .then(function (key) {
          form.querySelector("[name=credential]").value = answer(key);
          form.submit();
        })
        .catch(function (fault) {
          if (fault.message === "403") {
            form.submit();
          } else {
            failed.hidden = false;
          }
        });
    });
    form.hidden = false;
  }

  if (window.PublicKeyCredential && navigator.credentials) {
    document.querySelectorAll("form[data-passkey]").forEach(prepare);
    document.querySelectorAll("[data-without-passkeys]").forEach(function (part) { part.hidden = true; });
  }
})();
