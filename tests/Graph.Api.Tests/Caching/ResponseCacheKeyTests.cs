using Graph.Api.Operations;

namespace Graph.Api.Tests.Caching;

public sealed class ResponseCacheKeyTests
{
    [Fact]
    public void A_key_names_the_build_of_every_part_of_the_program()
    {
        var program = typeof(ResponseCacheKey).Assembly;
        var own = program.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("Graph.", StringComparison.Ordinal)).Append(program.GetName().Name!);

        Assert.Equal(own.Order(StringComparer.Ordinal),
            ResponseCacheKey.Parts.Select(part => part.GetName().Name!).Order(StringComparer.Ordinal));
    }
}
