using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Graph.Api.Execution;

/// <summary>The variables that stand in <c>@skip</c> and <c>@include</c>: their values choose what is compiled.</summary>
internal sealed class Conditions : ASTVisitor<Conditions.Found>
{
    private static readonly Conditions _visitor = new();

    private Conditions()
    {
    }

    /// <summary>Their names, each once, sorted.</summary>
    public static IReadOnlyList<string> Of(GraphQLDocument document)
    {
        var found = new Found();
        _visitor.VisitAsync(document, found).AsTask().GetAwaiter().GetResult(); // walks in memory, never waits
        return [.. found.Names];
    }

    /// <inheritdoc/>
    protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, Found context)
    {
        foreach (var argument in directive.Arguments?.Items ?? [])
        {
            if (argument.Value is GraphQLVariable variable)
                context.Names.Add(variable.Name.StringValue);
        }
        return default;
    }

    /// <summary>What was found so far.</summary>
    internal sealed class Found : IASTVisitorContext
    {
        /// <summary>The names.</summary>
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        /// <inheritdoc/>
        public CancellationToken CancellationToken => CancellationToken.None;
    }
}
