# SPDX-License-Identifier: MIT
# told.py FHIR JSON CLIENT: whether a CarePlan tells what the report of the same plan tells. Its narrative is XHTML of harmless elements;
# every refusal, warning and finding, "not screened" and every red flag stand in it; what is refused or withheld must not be performed;
# no session is done, cancelled or booked that the report does not call so. CLIENT is 1 for a client's copy, which names no depth.
import json
import sys
import xml.etree.ElementTree as tree

fhir, report, client = json.load(open(sys.argv[1])), json.load(open(sys.argv[2])), sys.argv[3] == "1"
plan = fhir["entry"][0]["resource"]
faults = []


def demand(truth, fault):
    if not truth:
        faults.append(fault)


elements = {e.tag for e in tree.fromstring(plan["text"]["div"]).iter()}
harmless = {"{http://www.w3.org/1999/xhtml}" + name for name in "div h2 h3 h4 p b table tr th td".split()}
demand(elements <= harmless, f"elements {elements - harmless}")
demand(not any(e.attrib for e in tree.fromstring(plan["text"]["div"]).iter()), "an attribute in the narrative")

details = [a["detail"] for a in plan.get("activity", [])]
notes = "\n".join(n["text"] for n in plan.get("note", []))
forbidden = json.dumps([d for d in details if d.get("doNotPerform")], ensure_ascii=False)
narrative = " ".join(tree.fromstring(plan["text"]["div"]).itertext())


def quoted(text):
    return json.dumps(text, ensure_ascii=False)[1:-1]


def as_markdown(text):
    return text.replace("<", "\\<").replace("](", "]\\(")



for refusal in report["refusals"]:
    demand(quoted(refusal["message"]) in forbidden, f"not among what must not be performed: {refusal['message']}")
    demand(refusal["message"] in narrative or refusal["code"] in ("E0507", "E0510", "E0511"), f"not in the narrative: {refusal['message']}")
for warning in report["warnings"]:
    demand(as_markdown(warning["message"]) in notes, f"not in the notes: {warning['message']}")
for finding in report["screening"]["cautions"]:
    demand(finding["title"] in notes, f"not in the notes: {finding['title']}")
if report["screening"]["outcome"] == "incomplete":
    demand(plan["note"][0]["text"].startswith("NOT SCREENED"), "the first note is not NOT SCREENED")
    demand("NOT SCREENED" in narrative[:20], "the narrative does not begin with NOT SCREENED")

flags = [c["text"] for c in report["care"] if c["kind"] == "call" and c["answer"]]
for place in (notes, narrative, "\n".join(d.get("description", "") for d in details if d["code"]["text"].startswith("When to call"))):
    for flag in flags:
        demand(flag in place, f"a red flag is lost: {flag}")

sessions = [d for d in details if d.get("kind") == "ServiceRequest" and d["code"]["text"].startswith("Microneedling, session")]
demand(len(sessions) == len(report["sessions"]), "sessions are lost")
for detail, session in zip(sessions, report["sessions"]):
    expected = {"done": "completed", "cancelled": "cancelled", "held": "on-hold"}.get(session["status"], "not-started")
    demand(detail["status"] == expected, f"session {session['number']} is {session['status']} and told as {detail['status']}")
    period = detail.get("scheduledPeriod")
    demand(not session["date"] or period["start"] <= session["date"] <= period["end"], f"session {session['number']} lies outside its period")
begun = any(s["status"] == "done" for s in report["sessions"])
demand(begun or plan["status"] in ("draft", "revoked"), f"nothing was done, and the plan is {plan['status']}")
demand(not any(d["status"] in ("scheduled", "in-progress") for d in details), "a booking that nobody made")
demand(not client or " mm" not in json.dumps(plan), "a depth in the client's copy")

print("; ".join(faults[:5]))
sys.exit(bool(faults))
