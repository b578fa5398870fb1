-- Real dockets carry one number twice: a combined paper entered as two entries, a number the clerk used again.
-- What is typed by hand is still checked by the command, which answers under the field.
DROP INDEX filing_case_id_number_key;
CREATE INDEX filing_case_id_number_idx ON filing (case_id, number);
