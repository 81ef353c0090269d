const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, sign => SIGNS[sign]!)

/** A new decision table: one input, one output, one rule that holds for everything. `id` is what processes ask for. */
export const blankDecision = (id: string, name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d_${id}" name="${escaped(name)}" namespace="https://ujung.id/dmn/${id}">
  <decision id="${id}" name="${escaped(name)}">
    <decisionTable id="table" hitPolicy="FIRST">
      <input id="input1" label="amount">
        <inputExpression id="expression1" typeRef="number"><text>amount</text></inputExpression>
      </input>
      <output id="output1" name="route" typeRef="string" />
      <rule id="rule1">
        <inputEntry id="entry1"><text>-</text></inputEntry>
        <outputEntry id="exit1"><text>"manager"</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>
`
