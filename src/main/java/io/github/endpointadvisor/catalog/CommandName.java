package io.github.endpointadvisor.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Groups of commands of the Azure CLI, as in {@code az keyvault secret}, and nouns of Azure PowerShell, as in
 * {@code New-AzKeyVault}. Both name what they are about first, most of them in words that are names of it as well.
 */
final class CommandName {
    static final String CLI_NAME = "az ";

    /** No command is longer, and what is read may be of any length. */
    private static final Pattern CLI = Pattern.compile("(?i)az +(\\S+(?: +\\S+){0,5})");

    private static final Pattern POWERSHELL = Pattern.compile("(?:[A-Z][A-Za-z]+-)?Az([A-Z]\\w{1,60})");

    private static final Pattern BLANKS = Pattern.compile(" +");

    /** Where the next word of a noun begins: KeyVault, CosmosDBAccount. */
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** Groups that hold the groups of several services. */
    private static final Pattern COMMON_GROUP = Pattern.compile("(?i)^(network|monitor) ");

    private CommandName() {}

    /** The names that a command may be about, from the longest to the shortest; none for a word that is no command. */
    static List<String> names(String word) {
        List<String> names = new ArrayList<>();
        for (String rest = about(word); !rest.isEmpty(); rest = rest.substring(0, Math.max(rest.lastIndexOf(' '), 0))) {
            names.add(CLI_NAME + rest);
            names.add(rest);
            Matcher common = COMMON_GROUP.matcher(rest);
            if (common.find()) {
                names.add(rest.substring(common.end()));
            }
        }
        return names;
    }

    private static String about(String word) {
        Matcher cli = CLI.matcher(word.strip());
        Matcher powershell = POWERSHELL.matcher(word);
        if (cli.matches()) {
            return BLANKS.matcher(cli.group(1)).replaceAll(" ");
        }
        return powershell.matches() ? NEXT_WORD.matcher(powershell.group(1)).replaceAll(" ") : "";
    }
}
