-- How far a fact is proved may be held down, with the reason, as that of a harm: a page that fails, a declarant who
-- withdrew. The cells of the elements that it goes to follow.
ALTER TABLE "fact" ADD COLUMN "evidence_at_most" "evidence_state", ADD COLUMN "evidence_why" TEXT;
ALTER TABLE "fact" ADD CONSTRAINT "fact_held_down_check" CHECK ((evidence_at_most IS NULL) = (evidence_why IS NULL));
