/// Keeps what a person writes as a draft while they write; without it a button does the same.
public enum DraftScript {
  public static let address = "/drafts.js"

  public static let text = """
    "use strict";
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const written = () => new URLSearchParams(new FormData(form)).toString();
      const status = form.querySelector(".draft-status");
      let kept = written(), waiting = null;
      const keep = async () => {
        waiting = null;
        const value = written();
        if (value === kept) return;
        try {
          const answer = await fetch(form.dataset.draft,
            { method: "POST", body: new URLSearchParams(value), headers: { Accept: "application/json" }, redirect: "error" });
          if (!answer.ok) throw new Error(answer.status);
          const at = new Date((await answer.json()).keptAt);
          kept = value;
          status.textContent = "Draft kept at " + at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }) + ".";
        } catch {
          status.textContent = "The draft could not be kept. Copy what you wrote before you leave the page.";
        }
      };
      form.addEventListener("input", () => { waiting ??= setTimeout(keep, 2000); });
    }

    """
}
