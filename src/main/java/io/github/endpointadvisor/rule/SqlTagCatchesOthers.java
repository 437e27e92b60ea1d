package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import java.util.List;

/** EA206: the tag Microsoft.Sql covers other databases as well. */
final class SqlTagCatchesOthers implements WorkloadCheck.Rule {
    private static final String TAG = "Microsoft.Sql";

    @Override
    public List<Warning> look(Whole workload) {
        List<Chosen> sql =
                workload.where(s -> s.mechanism().isServiceEndpoint() && s.tag().equals(TAG));
        return sql.isEmpty()
                ? List.of()
                : Warning.about(
                        sql,
                        "The tag " + TAG + ", which " + Whole.listed(sql) + (sql.size() == 1 ? " needs" : " need")
                                + " on "
                                + ClientSubnets.words(workload)
                                + ", also changes their traffic to every other Azure SQL server and to Azure Database for"
                                + " MySQL and PostgreSQL (single servers). Virtual network rules work only while public"
                                + " access is not denied",
                        "sql21");
    }
}
