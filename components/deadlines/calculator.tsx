"use client";

import { useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import type { RuleChoice } from "@/lib/deadlines/rule-choice";
import { AnswerPanel } from "./answer-panel";
import { type CountAsked, CountQuestion, countOf, nothingCounted } from "./count-question";
import { nothingAsked, questionOf, type RuleAsked, RuleQuestion } from "./rule-question";

/** Any rule and date, or any period: the day with its steps, to copy into a memo. Nothing is saved. */
export function Calculator({ rules, today }: { rules: readonly RuleChoice[]; today: string }) {
  const [mode, setMode] = useState<"rule" | "count">("rule");
  const [asked, setAsked] = useState<RuleAsked>({ ...nothingAsked, trigger: today });
  const [counted, setCounted] = useState<CountAsked>({ ...nothingCounted, trigger: today });
  const question = mode === "rule" ? questionOf(asked) : countOf(counted);
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Section title="The question" card>
        <div className="grid gap-4">
          <RadioGroup
            legend="Count by"
            name="mode"
            inline
            value={mode}
            onValueChange={(value) => setMode(value === "count" ? "count" : "rule")}
            options={[
              { value: "rule", label: "a rule" },
              { value: "count", label: "a period of one's own" },
            ]}
          />
          {mode === "rule" ? (
            <RuleQuestion rules={rules} value={asked} onChange={setAsked} today={today} errors={{}} />
          ) : (
            <CountQuestion value={counted} onChange={setCounted} today={today} errors={{}} />
          )}
        </div>
      </Section>
      <Section title="The answer" card>
        <AnswerPanel copy question={question} empty="Choose a rule and the day from which it runs." />
      </Section>
    </div>
  );
}
