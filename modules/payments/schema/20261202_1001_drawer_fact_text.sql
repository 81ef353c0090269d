-- Facts letter by letter, for whoever proves the chains of registers.
create view payments.v_fact as select id, register, seq, digest, fact from payments.drawer_fact;
