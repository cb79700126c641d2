"""How the page of a review looks: light and dark, on a phone and on paper, with the fonts that are there."""

STYLE = """
:root { color-scheme: light dark; --ink: #1d2430; --paper: #fdfcfa; --quiet: #5b6472; --line: #c9cdd4;
  --mark: #35618e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e4df; --paper: #16191e; --quiet: #a3a9b3; --line: #444b56; --mark: #8fb8e0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .25rem 0; }
.note, footer, small { color: var(--quiet); font-size: .875rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .75rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid var(--line);
  font-weight: normal; vertical-align: middle; }
tbody th { min-width: 9rem; width: 34%; }
td { white-space: nowrap; }
tbody th small { display: block; }
thead th { overflow-wrap: normal; vertical-align: bottom; color: var(--quiet); font-size: .875rem; }
.grid th { width: auto; } .grid td, .grid thead th { width: 10%; text-align: center; }
.grid td { text-align: center; border: 1px solid var(--line); padding: .2rem;
  background: color-mix(in srgb, var(--mark) calc(var(--share) * 45%), transparent); }
svg { display: block; }
svg text { fill: var(--ink); font-size: 12px; }
svg .now { fill: var(--mark); }
svg .before { fill: var(--paper); stroke: var(--mark); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
svg .axis, svg .grid { stroke: var(--line); }
svg .move { stroke: var(--mark); stroke-width: 2; }
.bar { width: 8rem; height: 1rem; min-width: 4rem; }
.parts { height: 1.25rem; max-width: 7rem; }
.chart { width: 100%; height: auto; }
blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--mark);
  white-space: pre-wrap; }
dl { margin: .5rem 0; display: grid; grid-template-columns: 9rem 1fr; gap: .2rem .75rem; }
dt { color: var(--quiet); }
dd { margin: 0; white-space: pre-wrap; }
ul { padding-left: 1.1rem; margin: .25rem 0; }
article { border-top: 1px solid var(--line); margin-top: 2rem; }
@media (max-width: 30rem) {
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } .bar { width: 4.5rem; }
  .themes .bar { display: none; } tbody th { min-width: 6.5rem; } th, td { padding-right: .4rem; } }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #444; --line: #999; --mark: #345; }
  main { max-width: none; padding: 0; } section, article, tr, li { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@page { margin: 18mm; }
"""
