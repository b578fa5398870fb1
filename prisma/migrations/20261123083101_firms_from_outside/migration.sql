-- Co-counsel, experts and amici may belong to a law firm too, but not to the firm whose installation this is: they open
-- no case here and enter no court closure. A value of its own, so that `is_firm` goes on meaning the house.
ALTER TYPE "organization_kind" ADD VALUE 'outside_firm' AFTER 'firm';
