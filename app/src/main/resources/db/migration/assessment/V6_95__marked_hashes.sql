-- As in account: hashes of secrets carry the mark of their kind.
alter table assessment.delegations drop constraint delegations_secret_hash_check, drop constraint delegations_browser_hash_check;
update assessment.delegations set secret_hash = '\x1220' || secret_hash, browser_hash = '\x1220' || browser_hash;
alter table assessment.delegations
  add constraint delegations_secret_hash_check check (substring(secret_hash from 1 for 2) = '\x1220' and length(secret_hash) = 34),
  add constraint delegations_browser_hash_check check (substring(browser_hash from 1 for 2) = '\x1220' and length(browser_hash) = 34);
