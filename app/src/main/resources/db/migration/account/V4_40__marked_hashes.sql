-- Hashes of secrets say of themselves how they were made (multihash: 0x12 is SHA-256, 0x20 its 32 bytes), so that another function
-- can take over and both are told apart. Those there are stay valid: they get their mark. The migration that brings another function
-- lets its mark in as well.
alter table account.links drop constraint links_token_hash_check;
update account.links set token_hash = '\x1220' || token_hash;
alter table account.links add constraint links_token_hash_check
  check (substring(token_hash from 1 for 2) = '\x1220' and length(token_hash) = 34);

alter table account.mail_links drop constraint mail_links_token_hash_check, drop constraint mail_links_browser_hash_check;
update account.mail_links set token_hash = '\x1220' || token_hash, browser_hash = '\x1220' || browser_hash;
alter table account.mail_links
  add constraint mail_links_token_hash_check check (substring(token_hash from 1 for 2) = '\x1220' and length(token_hash) = 34),
  add constraint mail_links_browser_hash_check check (substring(browser_hash from 1 for 2) = '\x1220' and length(browser_hash) = 34);

alter table account.invitations drop constraint invitations_token_hash_check;
update account.invitations set token_hash = '\x1220' || token_hash;
alter table account.invitations add constraint invitations_token_hash_check
  check (substring(token_hash from 1 for 2) = '\x1220' and length(token_hash) = 34);

alter table account.newcomers drop constraint newcomers_token_hash_check;
update account.newcomers set token_hash = '\x1220' || token_hash;
alter table account.newcomers add constraint newcomers_token_hash_check
  check (substring(token_hash from 1 for 2) = '\x1220' and length(token_hash) = 34);

-- The chain of the trail grows and never changes, so its kind stands beside each hash.
alter table account.trail_chain add column kind text not null default 'sha256' check (kind = 'sha256');
comment on column account.trail_chain.kind is 'By which function the hash was made';
