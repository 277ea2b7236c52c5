create schema notice;
comment on schema notice is 'Mail: only listens to what other modules do';

-- Letters in the order in which they were written. What a letter says is kept only as long as it is needed.
create table notice.letters (
  id uuid primary key default uuidv7(),
  address text not null check (length(address) <= 254),
  language text not null,
  reason text not null check (reason ~ '^[a-z]+(-[a-z]+)*$' and length(reason) <= 60),
  subject text not null,
  paragraphs text[],
  link text,
  written_at timestamptz not null,
  of_use_until timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'handing-over', 'sent', 'refused', 'late', 'unclear')),
  due_at timestamptz not null,
  tries int not null default 0,
  done_at timestamptz,
  trouble text check (length(trouble) <= 500),
  -- what could open something is gone once a letter is done with
  check (state in ('waiting', 'handing-over') or (paragraphs is null and link is null)),
  check ((state in ('waiting', 'handing-over')) = (done_at is null))
);
comment on column notice.letters.of_use_until is 'After this it is not sent any more';
comment on column notice.letters.due_at is 'When the next try is due; while it is handed over, when that is taken to have failed';
comment on column notice.letters.state is
  'late: not sent in time; unclear: handed over, but whether it was taken was never heard, so it is not sent a second time';
create index letters_due on notice.letters (due_at) where state in ('waiting', 'handing-over');
create index letters_by_state on notice.letters (state, id desc);
