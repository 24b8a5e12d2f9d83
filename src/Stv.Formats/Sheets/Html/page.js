"use strict";
// Without this script every stage is shown and every figure is votes. With it: one stage at a time, and percentages.
(() => {
    const stages = [...document.querySelectorAll(".stage")];
    const controls = document.querySelector(".controls");
    if (!controls || stages.length === 0)
        return;
    const [previous, next, all, percent, position] = ["previous", "next", "all", "percent", "position"].map(id => document.getElementById(id));
    let current = 1;
    let showsAll = false;

    function show() {
        document.body.classList.toggle("stepping", !showsAll);
        stages.forEach((stage, i) => stage.classList.toggle("current", i + 1 === current));
        for (const part of document.querySelectorAll("[data-stage]"))
            part.classList.toggle("current", Number(part.dataset.stage) === current);
        previous.disabled = !showsAll && current === 1;
        next.disabled = !showsAll && current === stages.length;
        all.setAttribute("aria-pressed", String(showsAll));
        position.textContent = showsAll ? position.dataset.all : position.dataset.one.replace("{0}", current).replace("{1}", stages.length);
    }

    function step(by) {
        if (showsAll)
            showsAll = false;
        else
            current = Math.min(Math.max(current + by, 1), stages.length);
        show();
    }

    function showPercentages(asked) {
        percent.setAttribute("aria-pressed", String(asked));
        for (const cell of document.querySelectorAll("[data-percent]")) {
            cell.dataset.votes ??= cell.textContent;
            cell.textContent = asked ? cell.dataset.percent : cell.dataset.votes;
        }
    }

    previous.addEventListener("click", () => step(-1));
    next.addEventListener("click", () => step(1));
    all.addEventListener("click", () => { showsAll = !showsAll; show(); });
    percent.addEventListener("click", () => showPercentages(percent.getAttribute("aria-pressed") !== "true"));
    document.addEventListener("keydown", event => {
        // Within a frame that scrolls, the arrow keys scroll it.
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest?.(".scroll"))
            return;
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!by)
            return;
        event.preventDefault();
        step(by);
    });
    const asked = stages.findIndex(stage => `#${stage.id}` === location.hash);
    if (asked >= 0)
        current = asked + 1;
    controls.hidden = false;
    show();
})();
