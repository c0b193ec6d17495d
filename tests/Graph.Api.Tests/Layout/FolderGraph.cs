using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Graph.Api.Tests.Layout;

/// <summary>Which folders (namespaces) of a project use which, as its compiled code says.</summary>
internal sealed class FolderGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    private FolderGraph()
    {
    }

    public static FolderGraph Of(string assembly)
    {
        var graph = new FolderGraph();
        var loaded = Assembly.Load(assembly);
        var types = new ArchLoader().LoadAssemblies(loaded).Build().Types.Where(type => type.Assembly is { } own && own.Name.StartsWith(assembly, StringComparison.Ordinal));
        foreach (var type in types)
        {
            foreach (var used in type.Dependencies.SelectMany(Targets))
                graph.Add(type, used);
        }
        return graph;
    }

    /// <summary>The groups of folders that use one another in circles, each as its names.</summary>
    public IEnumerable<string> Cycles() => _uses.Keys.Select(Circle).Where(circle => circle.Count > 1)
        .Select(circle => string.Join(", ", circle)).Distinct();

    /// <summary>Each use within the circles, with one pair of types that makes it.</summary>
    public string Report() => string.Join('\n', _uses.Keys.Select(Circle).Where(circle => circle.Count > 1)
        .SelectMany(circle => circle.SelectMany(from => _uses[from].Where(to => circle.Contains(to.Key)).Select(to => $"{from} -> {to.Key}: {to.Value}")))
        .Distinct());

    /// <summary>The folders that a folder reaches and that reach it, itself among them.</summary>
    private SortedSet<string> Circle(string folder) =>
        new(Reach(folder).Where(other => Reach(other).Contains(folder)), StringComparer.Ordinal);

    private HashSet<string> Reach(string folder)
    {
        HashSet<string> seen = [];
        Stack<string> open = new([folder]);
        while (open.TryPop(out var next))
        {
            foreach (var used in _uses.TryGetValue(next, out var uses) ? uses.Keys : Enumerable.Empty<string>())
            {
                if (seen.Add(used))
                    open.Push(used);
            }
        }
        return seen;
    }

    private void Add(IType from, IType to)
    {
        var (user, used) = (from.Namespace?.FullName ?? "", to.Namespace?.FullName ?? "");
        if (user == used || !IsOurs(user) || !IsOurs(used) || to is GenericParameter || to.Assembly?.Name != from.Assembly?.Name)
            return;
        if (!_uses.TryGetValue(user, out var uses))
            _uses.Add(user, uses = new(StringComparer.Ordinal));
        uses.TryAdd(used, $"{from.Name} uses {to.Name}");
    }

    /// <summary>Extensions of service collections are in Microsoft's namespace by convention, which is no folder.</summary>
    private static bool IsOurs(string name) => name.StartsWith("Graph.", StringComparison.Ordinal);

    private static IEnumerable<IType> Targets(ITypeDependency dependency) =>
        [dependency.Target, .. dependency.TargetGenericArguments.SelectMany(Targets)];

    private static IEnumerable<IType> Targets(GenericArgument argument) => [argument.Type, .. argument.GenericArguments.SelectMany(Targets)];
}
