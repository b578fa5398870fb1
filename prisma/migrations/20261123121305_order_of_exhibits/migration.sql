-- The exhibits of a declaration in the order that somebody gave them: their letters follow from it. Documents that are
-- not in it come after, as the paragraphs name them. Ids, not a table: an exhibit is whatever its facts and harms cite.
ALTER TABLE "declaration" ADD COLUMN "exhibit_order" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
