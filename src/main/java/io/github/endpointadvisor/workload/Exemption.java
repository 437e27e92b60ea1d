package io.github.endpointadvisor.workload;

import io.github.endpointadvisor.catalog.Cloud;
import io.github.endpointadvisor.diagnostic.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A deviation that somebody accepted on the record: findings of one code, of some services or of all.
 *
 * @param services names of services, in the workload they belong to; empty for all that the scope covers
 * @param scope where an exemption of a policy file holds
 * @param because why it is accepted
 * @param expires the last day on which it holds, as YYYY-MM-DD
 * @param shared whether it stands in a policy file and not in the workload itself
 */
public record Exemption(
        String code,
        List<String> services,
        Scope scope,
        String because,
        Optional<String> owner,
        Optional<String> expires,
        String file,
        Position at,
        boolean shared) {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    public Exemption {
        services = List.copyOf(services);
    }

    public boolean covers(ServiceRequest request, Cloud cloud) {
        return (services.isEmpty() || services.contains(request.name())) && scope.covers(request, cloud) == Answer.YES;
    }

    /** Whether it holds for the file as a whole, so that it also covers what is about no service. */
    public boolean isUnlimited() {
        return services.isEmpty() && scope.isEverywhere();
    }

    /** Whether it is over on a day, given as YYYY-MM-DD; such dates are in order as texts. */
    public boolean isExpired(String today) {
        return expires.filter(last -> last.compareTo(today) < 0).isPresent();
    }

    /** Whether a text is a day of the calendar as YYYY-MM-DD. */
    public static boolean isDay(String text) {
        try {
            return DAY.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** File and line. */
    public String place() {
        return file + ":" + at.line();
    }
}
