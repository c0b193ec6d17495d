namespace Graph.Api.Errors;

/// <summary>Which exceptions of resolvers mean something to a client. All others are <c>INTERNAL</c>, logged, and tell nothing.</summary>
public sealed class GraphQLErrorOptions
{
    private readonly List<Func<Exception, PublicError?>> _mappings = [];

    /// <summary>Says what exceptions of one type mean; null: this one means nothing to a client.</summary>
    public GraphQLErrorOptions Map<T>(Func<T, PublicError?> describe) where T : Exception
    {
        _mappings.Add(error => error is T known ? describe(known) : null);
        return this;
    }

    internal PublicError? Describe(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is InputException input)
                return new(input.Code, input.Message);
            foreach (var mapping in _mappings)
            {
                if (mapping(error) is { } described)
                    return described;
            }
        }
        return null;
    }
}
