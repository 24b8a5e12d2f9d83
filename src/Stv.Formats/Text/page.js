"use strict";
// Without this script every stage is shown, every figure is votes, and a wide table stands in blocks. With it: one stage at a time,
// percentages, and on the screen one table.
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
        if (showsAll)
            return;
        // The heading is in sight, and is said to whoever does not see it.
        const heading = document.createElement("span");
        heading.className = "unseen";
        heading.textContent = `: ${stages[current - 1].querySelector("h3 span:last-child").textContent}`;
        position.append(heading);
    }

    /** Shows what was asked for, and names it in the address, so that it can be shared. */
    function go(stage, all = false) {
        [current, showsAll] = [Math.min(Math.max(stage, 1), stages.length), all];
        show();
        history.replaceState(null, "", all ? "#stages" : `#${stages[current - 1].id}`);
    }

    /** Shows the stage that the address names; says whether it names one. */
    function follow() {
        const asked = stages.findIndex(stage => `#${stage.id}` === location.hash);
        if (asked >= 0)
            [current, showsAll] = [asked + 1, false];
        return asked >= 0;
    }

    const step = by => go(showsAll ? current : current + by);

    const valid = number(document.querySelector(".standing tfoot tr:last-child td:last-child").textContent);

    function number(figure) {
        return Number(figure.replace("−", "-").replace(/[^\d.-]/g, ""));
    }

    /** A figure as a share of the valid papers' value, with the marks that it has. */
    function inPercent(figure) {
        const tenths = valid === 0 ? 0 : Math.round(Math.abs(number(figure)) * 1000 / valid);
        return (figure.match(/^[+−]/) ?? "") + (tenths / 10).toFixed(1) + "%" + (figure.endsWith("*") ? "*" : "");
    }

    function showPercentages(asked) {
        percent.setAttribute("aria-pressed", String(asked));
        for (const cell of document.querySelectorAll(".standing td:not(.none), .count td:not(.none, .result)")) {
            const votes = cell.dataset.votes ??= cell.textContent;
            cell.textContent = asked ? inPercent(votes) : votes;
        }
        for (const caption of document.querySelectorAll(".standing caption, .count caption")) {
            const words = caption.dataset.votes ??= caption.textContent;
            const quota = caption.dataset.quota;
            caption.textContent = asked ? `${quota ? words.replace(quota, inPercent(quota)) : words} ${percent.title}.` : words;
        }
    }

    /** A part of a drawing. */
    function part(name, attributes, text = "") {
        const made = document.createElementNS("http://www.w3.org/2000/svg", name);
        Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
        made.textContent = text;
        return made;
    }

    /** The rows of a stage as a drawing: each name over its bar, and the figures beside it. */
    function drawn(stage) {
        const rows = [...stage.querySelectorAll("tbody tr, tfoot tr")];
        const name = row => [row.querySelector("bdi"), row.querySelector(".status")].flatMap(words => words ? [words.textContent] : []).join("\u200E: ");
        const brush = document.createElement("canvas").getContext("2d");
        brush.font = "600 14px sans-serif";
        const bar = Math.max(440, ...rows.map(row => Math.ceil(brush.measureText(name(row)).width)));
        const picture = part("svg", { class: "bars", viewBox: `0 0 ${bar + 240} ${rows.length * 40}` });
        picture.append(document.querySelector(".patterns").cloneNode(true));
        rows.forEach((row, i) => {
            const group = part("g", { class: row.closest("tfoot") ? "sum" : row.className, transform: `translate(0 ${i * 40})` });
            group.append(part("text", { class: row.className === "is-elected" ? "name elected" : "name", y: 14 }, name(row)));
            [...row.cells].slice(1).reverse().forEach((cell, column) =>
                group.append(part("text", { class: "name", x: bar + 240 - column * 120, y: 14, "text-anchor": "end" }, cell.textContent)));
            const line = row.querySelector(".bar")?.cloneNode(true);
            Object.entries({ y: 19, width: bar, height: 12 }).forEach(([key, value]) => line?.setAttribute(key, value));
            group.append(...line ? [line] : []);
            picture.append(group);
        });
        return picture;
    }

    /** A picture as a file of its own, with its style, a title and a ground, in the light colours of print. */
    function save(button) {
        const section = document.getElementById(button.dataset.section);
        const stage = section.querySelector(".stage.current");
        const picture = stage ? drawn(stage) : section.querySelector("svg.wide").cloneNode(true);
        const name = stage?.id ?? section.id;
        const [margin, size, width, height] = [24, 22, picture.viewBox.baseVal.width, picture.viewBox.baseVal.height];
        const box = { x: -margin, y: -2 * margin - 2 * size, width: width + 2 * margin, height: height + 3 * margin + 2 * size };
        picture.setAttribute("xmlns", picture.namespaceURI);
        picture.setAttribute("viewBox", Object.values(box).join(" "));
        picture.setAttribute("width", box.width);
        picture.setAttribute("height", box.height);
        const words = [document.querySelector("h1"), stage?.querySelector("h3") ?? section.querySelector("h2")].map((heading, i) =>
            part("text", { x: 0, y: (i - 1) * 1.4 * size - margin, class: i === 0 ? "title" : "number" }, heading.textContent));
        picture.prepend(part("style", {}, document.getElementById("pictures").textContent), part("rect", { ...box, class: "paper" }), ...words);
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" }));
        link.download = `${document.title} - ${name}.svg`;
        link.click();
        URL.revokeObjectURL(link.href);
    }

    // The blocks remain for print.
    function joinBlocks(frame) {
        const blocks = [...document.querySelectorAll("#table .block")];
        const [first, ...others] = blocks.map(block => block.querySelector("table"));
        const whole = first.cloneNode(true);
        const copies = parts => [...parts].map(part => part.cloneNode(true));
        whole.caption.textContent = frame.dataset.caption;
        for (const table of others) {
            whole.tHead.before(...copies(table.querySelectorAll("colgroup:not(:first-of-type)")));
            [...table.rows].forEach((row, i) => whole.rows[i].append(...copies(row.querySelectorAll(":scope > :not([scope=row], [rowspan]:first-child)"))));
        }
        blocks.forEach(block => block.classList.add("print-only"));
        frame.append(whole);
        frame.hidden = false;
    }

    previous.addEventListener("click", () => step(-1));
    next.addEventListener("click", () => step(1));
    all.addEventListener("click", () => go(current, !showsAll));
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
    window.addEventListener("hashchange", () => {
        if (follow())
            show();
    });
    follow();
    controls.hidden = false;
    // Whoever copies the lines that embed the page needs its whole address.
    if (location.protocol.startsWith("http"))
        for (const line of document.querySelectorAll(".embed code"))
            line.textContent = line.textContent.replace(/src=./, begin => begin + new URL(".", location.href));
    for (const button of document.querySelectorAll(".save")) {
        button.hidden = false;
        button.addEventListener("click", () => save(button));
    }
    const frame = document.querySelector("[data-caption]");
    if (frame && !document.querySelector(".large"))
        joinBlocks(frame);
    else if (frame)
        // A very large table takes long to lay out, and is put together for whoever comes to it.
        new IntersectionObserver((seen, observer) => {
            if (!seen.some(part => part.isIntersecting))
                return;
            observer.disconnect();
            joinBlocks(frame);
        }, { rootMargin: "50%" }).observe(document.getElementById("table"));
    show();
})();
