-- The text that a hash covers: every column of a move, each with its length in bytes, "-" for none.
-- lib/domain/history-chain.ts reads the same text back; MOVE_FIELDS is this order.
create function move_content(move moves) returns text language sql stable as $$
  select string_agg(coalesce(octet_length(field) || ':' || field, '-'), ',' order by place)
  from unnest(array[
    move.id::text, move.sequence::text, move.parliament_id::text, move.subject, move.subject_id::text, move.step,
    move.from_state, move.to_state, move.actor_id::text, move.acted_as, move.reason, move.detail::text,
    (extract(epoch from move.at) * 1000000)::bigint::text
  ]) with ordinality as fields (field, place)
$$;
--> statement-breakpoint
-- Links every move that this transaction wrote from `first` on. Others' moves are not seen before their commit, and
-- then they are linked. All chains are locked first, in one order, so that two commits never wait for each other.
create function link_moves_from(first bigint) returns void language plpgsql as $$
declare
  move moves;
  of_chain text;
  place bigint;
  before text;
begin
  perform pg_advisory_xact_lock(hashtextextended('history of ' || coalesce(locked.parliament_id::text, 'body'), 0))
  from (
    select distinct parliament_id from moves
    where sequence >= first and not exists (select from move_links where move_id = moves.id)
    order by parliament_id
  ) as locked;
  for move in
    select * from moves
    where sequence >= first and not exists (select from move_links where move_id = moves.id)
    order by parliament_id, sequence
  loop
    if of_chain is null or of_chain <> coalesce(move.parliament_id::text, 'body') then
      of_chain := coalesce(move.parliament_id::text, 'body');
      select position, hash into place, before from move_links
        where chain = of_chain order by position desc limit 1;
    end if;
    place := coalesce(place, 0) + 1;
    before := encode(sha256(convert_to(coalesce(before, '') || ' ' || move_content(move), 'UTF8')), 'hex');
    insert into move_links (move_id, parliament_id, position, hash) values (move.id, move.parliament_id, place, before);
  end loop;
end $$;
--> statement-breakpoint
create function link_moves() returns trigger language plpgsql as $$
begin
  -- The first row of a transaction links them all; the others find themselves linked.
  if not exists (select from move_links where move_id = new.id) then
    perform link_moves_from(new.sequence);
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger link_at_commit after insert on moves
  deferrable initially deferred for each row execute function link_moves();
--> statement-breakpoint
-- Moves from before there was a chain. Policies bind the owner too, until grants are given again after the migration.
alter table moves no force row level security;
--> statement-breakpoint
alter table move_links no force row level security;
--> statement-breakpoint
select link_moves_from(0);
