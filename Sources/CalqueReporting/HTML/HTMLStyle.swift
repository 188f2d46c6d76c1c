/// How the page looks: in light and dark, on a phone and on a desk.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light; --ground: #fff; --raised: #f5f6f8; --line: #d5d9e0; --ink: #1b1f27;
      --faint: #545d6c; --link: #0b57c2; --bar: #5b7fb5; --critical: #a40e26; --major: #a04000;
      --minor: #6d5600; --neutral: #3f5a78; --critical-ground: #ffd9de; --major-ground: #ffe1c7;
      --minor-ground: #fff0b3; --neutral-ground: #dfe8f2; }
    :root[data-theme="dark"] { color-scheme: dark; --ground: #14171c; --raised: #1e232b;
      --line: #3a414d; --ink: #e6e9ee; --faint: #a3adbb; --link: #8ab8ff; --bar: #7fa3d9;
      --critical: #ff98a4; --major: #ffb072; --minor: #ecd06a; --neutral: #a9c2de;
      --critical-ground: #5c1622; --major-ground: #57300d; --minor-ground: #4a3d07;
      --neutral-ground: #26384d; }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--ground); color: var(--ink);
      font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK JP", "Noto Sans Arabic", sans-serif; }
    header { display: flex; align-items: center; justify-content: space-between; gap: 1rem;
      padding: .75rem 1.25rem; border-bottom: 1px solid var(--line); }
    main { max-width: 80rem; margin: 0 auto; padding: 1.25rem; }
    h1 { font-size: 1.25rem; margin: 0; }
    h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
    a { color: var(--link); }
    a, bdi { overflow-wrap: anywhere; }
    button, select, input { font: inherit; color: inherit; background: var(--raised);
      border: 1px solid var(--line); border-radius: .4rem; padding: .35rem .7rem; min-height: 2.5rem;
      max-width: 100%; }
    button { cursor: pointer; }
    button:disabled { opacity: .5; cursor: default; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; z-index: 1; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    [hidden] { display: none; }
    .totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 45%), 1fr)); gap: .75rem;
      margin: 0 0 1.25rem; padding: 0; list-style: none; }
    .totals li { background: var(--raised); border-radius: .5rem; padding: .6rem .8rem; }
    .totals span { display: block; color: var(--faint); font-size: .875rem; }
    .totals b { font-weight: normal; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
    .critical { color: var(--critical); }
    .major { color: var(--major); }
    .minor { color: var(--minor); }
    .neutral { color: var(--neutral); }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
      gap: 1.25rem; margin-bottom: 2rem; align-items: start; }
    .charts > div { display: grid; gap: 1.25rem; min-width: 0; }
    figure { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: .6rem;
      min-width: 0; }
    svg { fill: var(--bar); width: 100%; height: auto; display: block; }
    svg text { fill: var(--ink); font-size: 11px; text-anchor: middle; }
    svg text.label { fill: var(--faint); }
    rect.critical { fill: var(--critical); }
    rect.major { fill: var(--major); }
    rect.minor { fill: var(--minor); }
    rect.neutral { fill: var(--neutral); }
    table { border-collapse: collapse; width: 100%; }
    .bars th { text-align: start; font-weight: normal; width: 45%; padding: .15rem .5rem .15rem 0; }
    .bars td { padding: .15rem 0; }
    .bars svg { height: .75rem; }
    .bars .number { width: 1%; white-space: nowrap; padding-inline-start: .6rem; }
    .number { text-align: end; font-variant-numeric: tabular-nums; }
    .worst { margin: 0; padding: 0; list-style: none; }
    .worst li { padding: .15rem 0; display: flex; justify-content: space-between; gap: 1rem; }
    .worst span { font-variant-numeric: tabular-nums; }
    #articles:focus { outline: none; }
    #filters { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 0 .75rem; }
    #filters label { display: grid; gap: .2rem; font-size: .875rem; color: var(--faint); }
    #filters select, #filters input { color: var(--ink); width: 13rem; }
    .scroll { overflow-x: auto; }
    #articles thead th { text-align: start; border-bottom: 2px solid var(--line); padding: .4rem .6rem; }
    #articles thead th.number { text-align: end; }
    #list td, #list th { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: start;
      font-weight: normal; vertical-align: top; }
    #list th { min-width: 9rem; }
    #list .number { text-align: end; }
    #list .found { min-width: 12rem; }
    nav { display: flex; align-items: center; gap: 1rem; margin-top: 1rem; flex-wrap: wrap; }
    #view h2 { font-size: 1.25rem; overflow-wrap: anywhere; margin: .75rem 0 .25rem; }
    #view h2:focus { outline: none; }
    .facts { color: var(--faint); margin: 0 0 1rem; }
    .columns { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      margin-top: 1rem; }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.8; font-size: 1.05rem;
      unicode-bidi: plaintext; text-align: start; }
    mark, mark.critical, mark.major, mark.minor, mark.neutral { color: var(--ink); border-radius: .2rem; padding: .1em 0; border-bottom: 2px solid; }
    mark.critical { background: var(--critical-ground); border-color: var(--critical); }
    mark.major { background: var(--major-ground); border-color: var(--major); }
    mark.minor { background: var(--minor-ground); border-color: var(--minor); }
    mark.neutral { background: var(--neutral-ground); border-color: var(--neutral); }
    mark button { font-size: .7rem; line-height: 1; min-height: 1.5rem; min-width: 1.5rem; padding: 0 .3rem;
      margin-inline: .15rem; vertical-align: .15em; border-radius: 1rem; unicode-bidi: isolate; }
    .findings, .stock { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem;
      align-content: start; }
    .stock { margin-bottom: 2rem; }
    .stock > li, .findings > li { border: 1px solid var(--line); border-inline-start: 4px solid; border-radius: .5rem;
      padding: .7rem .9rem; }
    .stock > li > *, .findings > li > * { color: var(--ink); margin: 0 0 .3rem; }
    .stock .places, .findings .rule { color: var(--faint); font-size: .875rem; }
    .findings ul { padding-inline-start: 1.2rem; }
    @media (max-width: 48rem) {
      main { padding: .9rem; }
      .columns { grid-template-columns: minmax(0, 1fr); }
      .scores text { font-size: 13px; }
      .bars th { width: 1%; max-width: 60vw; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      #filters label, #filters select, #filters input { width: 100%; }
      #articles thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      #list tr { display: grid; grid-template-columns: 1fr auto; border-bottom: 1px solid var(--line);
        padding: .4rem 0; }
      #list th, #list td { border: 0; padding: .1rem .2rem; min-width: 0; }
      #list th, #list .found { grid-column: 1 / -1; }
      #list .words { display: none; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    """
}
