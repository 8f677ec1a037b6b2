/// The only script of the site, a file of its own; every page works without it.
///
/// It applies a filter as soon as it is chosen and brings the focus back to where it was.
public enum EnhanceScript {
  public static var address: String { "/enhance.js?v=\(contentMark(text))" }

  /// JavaScript.
  public static let text = """
    "use strict";
    (function () {
      var form = document.querySelector("form.filter");
      if (!form) { return; }
      var key = "salus-focus";
      form.addEventListener("change", function (event) {
        try { sessionStorage.setItem(key, event.target.id); } catch (error) { /* focus is not kept */ }
        form.submit();
      });
      var kept = null;
      try { kept = sessionStorage.getItem(key); sessionStorage.removeItem(key); } catch (error) { return; }
      var control = kept && document.getElementById(kept);
      if (control) { control.focus(); }
    })();

    """
}
