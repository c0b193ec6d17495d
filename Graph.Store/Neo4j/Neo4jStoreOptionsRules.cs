using Microsoft.Extensions.Options;

namespace Graph.Store.Neo4j;

/// <summary>What attributes cannot say about the options.</summary>
internal sealed class Neo4jStoreOptionsRules : IValidateOptions<Neo4jStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, Neo4jStoreOptions options)
    {
        List<string> errors = [.. Errors(options)];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(Neo4jStoreOptions options)
    {
        var section = Neo4jStoreOptions.Section;
        if (options.Endpoint is { } endpoint)
        {
            if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https"))
                yield return $"{section}:Endpoint must be the address of Neo4j's HTTP interface, such as http://localhost:7474; bolt:// and neo4j:// are not.";
            else if (endpoint.UserInfo.Length > 0)
                yield return $"{section}:Endpoint must not hold a name or a password; they belong in {section}:User and {section}:Password.";
            else if (endpoint.AbsolutePath != "/" || endpoint.Query.Length > 0)
                yield return $"{section}:Endpoint must be the bare address, without a path: http://localhost:7474.";
        }
        if (options.User is null != options.Password is null)
            yield return $"{section}:User and {section}:Password go together; one of them is missing.";
        if (options.Database.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
            yield return $"{section}:Database must be the name of a database: letters, digits, dots, hyphens.";
    }
}
