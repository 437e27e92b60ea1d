package io.github.endpointadvisor.template;

import static io.github.endpointadvisor.template.Functions.Definition.strict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions on address ranges of IPv4; of IPv6 nothing that is read depends on them. */
final class CidrFunctions {
    private static final int BITS = 32;

    static final List<Functions.Definition> ALL = List.of(
            strict("parseCidr", 1, 1, CidrFunctions::parse),
            strict("cidrSubnet", 3, 3, CidrFunctions::subnet),
            strict("cidrHost", 2, 2, CidrFunctions::host));

    private CidrFunctions() {}

    /** A range by its first address and the length of its prefix. */
    private record Range(long first, int prefix) {
        long size() {
            return 1L << (BITS - prefix);
        }

        long last() {
            return first + size() - 1;
        }
    }

    private static Range range(Arguments arguments) {
        String text = arguments.text(0);
        if (text.indexOf(':') >= 0) {
            throw new UnclearException();
        }
        String[] parts = text.split("[./]", -1);
        if (parts.length != 5) {
            throw arguments.wrong();
        }
        long address = 0;
        for (int i = 0; i < 4; i++) {
            address = address * 256 + number(parts[i], 255, arguments);
        }
        int prefix = (int) number(parts[4], BITS, arguments);
        long size = 1L << (BITS - prefix);
        return new Range(address / size * size, prefix);
    }

    private static long number(String digits, int most, Arguments arguments) {
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > most) {
            throw arguments.wrong();
        }
        return Integer.parseInt(digits);
    }

    private static String address(long number) {
        return (number >> 24 & 255) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private static Value parse(Arguments arguments) {
        Range range = range(arguments);
        Map<String, Value> parsed = new LinkedHashMap<>();
        parsed.put("network", new Value.Text(address(range.first())));
        parsed.put("netmask", new Value.Text(address((1L << BITS) - range.size())));
        parsed.put("broadcast", new Value.Text(address(range.last())));
        boolean isWide = range.prefix() < BITS - 1;
        parsed.put("firstUsable", new Value.Text(address(isWide ? range.first() + 1 : range.first())));
        parsed.put("lastUsable", new Value.Text(address(isWide ? range.last() - 1 : range.last())));
        parsed.put("cidr", new Value.Int(range.prefix()));
        return arguments.result(parsed);
    }

    private static Value subnet(Arguments arguments) {
        Range range = range(arguments);
        long prefix = arguments.number(1);
        long index = arguments.number(2);
        if (prefix < range.prefix() || prefix > BITS || index < 0 || index >= 1L << (prefix - range.prefix())) {
            throw arguments.wrong();
        }
        return new Value.Text(address(range.first() + (index << (BITS - prefix))) + "/" + prefix);
    }

    /** The first host has the index 0. */
    private static Value host(Arguments arguments) {
        Range range = range(arguments);
        long index = arguments.number(1);
        long offset = range.prefix() < BITS - 1 ? index + 1 : index;
        if (index < 0 || offset >= range.size()) {
            throw arguments.wrong();
        }
        return new Value.Text(address(range.first() + offset));
    }
}
