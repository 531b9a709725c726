/**
 * How a statement is set, in Typst. Our own layout for what CrimPR r. 16.2 asks for: who says it, numbered paragraphs, the
 * declaration, the signature on each page, and the page of how many. Every repeated line begins with one sign, so that the
 * words can be found again in what is copied from the page.
 */
export const STATEMENT_LAYOUT = `
#let v = json(bytes(sys.inputs.values))
#set document(title: v.heading + " " + v.reference, date: none)
#set text(lang: "en", font: ("Libertinus Serif", "DejaVu Sans Mono"), size: 12pt, hyphenate: false, ligatures: false)
#set par(leading: 0.75em, spacing: 1.1em, justify: false)
#let signature(height) = {
  if v.signature.kind == "drawn" { box(height: height, image(bytes(v.drawn), format: "svg", height: height, alt: "Signature of the witness, drawn")) }
  else if v.signature.kind == "typed" { emph(v.signature.name) }
  else [on paper, scan kept]
}
#set page(
  paper: "a4",
  margin: (top: 26mm, bottom: 30mm, left: 24mm, right: 24mm),
  header: text(9pt)[#v.furniture #v.heading #v.reference #h(1fr) #v.furniture Page #context counter(page).display() of #context counter(page).final().first()],
  footer: text(9pt)[#v.furniture Signed: #signature(10mm) #h(1fr) #v.furniture #v.signedOn],
)
// A word with a hyphen stands on one line: not every reader of PDFs gives a hyphen at a line’s end back.
#show regex("[^\\\\s]{1,24}[-–—/][^\\\\s]{1,24}"): it => box(it)
#show heading: set block(above: 1.4em, below: 0.8em)
= #v.heading
#text(10pt)[Criminal Justice Act 1967, section 9; Criminal Procedure Rules, rule 16.2]

#terms(
  terms.item([Statement of], v.name),
  terms.item([Age], v.age),
  terms.item([Language], v.language),
  terms.item([Taken before], v.before),
)
#for one in (v.at("interpreter", default: none), v.at("readerDeclares", default: none)) { if one != none { par(one) } }

== Declaration
#v.declaration

#grid(columns: (auto, 1fr), gutter: 6mm, align: horizon, [Signed:], signature(16mm))
Date: #v.signedOn

== Statement
#text(10pt)[#v.begin]

#for (at, words) in v.paragraphs.enumerate(start: 1) { par(hanging-indent: 8mm)[#str(at). #h(2mm, weak: true)#words] }

#text(10pt)[#v.end]

#grid(columns: (auto, 1fr), gutter: 6mm, align: horizon, [Signed:], signature(16mm))
Date: #v.signedOn

== Exhibits referred to
#v.exhibits

#if v.back.len() > 0 [
#pagebreak()
== For the prosecutor
#terms(..v.back.map(one => terms.item(one.term, one.says)))
]

== How to check this copy
Anybody who holds this copy can check that its words are those that were fixed when it was signed. Open the public pages of the force, choose “Check a copy”, and type the code or give the text below. No name is asked for and none is shown.

#block(breakable: false)[
#image(bytes(v.square), format: "svg", width: 46mm, alt: "The text beside, as a square that a telephone can read")
#set text(8pt)
#set par(leading: 0.5em, spacing: 0.6em)
#for line in v.proof { par(line) }
]
`
