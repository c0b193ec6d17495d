using System.Text.RegularExpressions;

namespace Graph.Seed.Tests;

/// <summary>Which folders of the program may use which.</summary>
public sealed partial class LayoutTests
{
    private static readonly string _program = Path.Combine(Root(AppContext.BaseDirectory), "Graph.Seed");

    [Fact]
    public void Namespaces_are_folders() => Assert.All(Sources(), source =>
        Assert.Contains($"namespace Graph.Seed.{source.Folder};", source.Text, StringComparison.Ordinal));

    // A namespace is its folder, and a using that is not needed fails the build: so the usings are the dependencies.
    [Fact]
    public void No_folders_use_one_another_in_a_circle()
    {
        var uses = Sources().GroupBy(source => source.Folder)
            .ToDictionary(group => group.Key, group => group.SelectMany(source => Used(source.Text)).Where(used => used != group.Key)
                .ToHashSet());
        Assert.NotEmpty(uses["Reading"]);
        while (uses.FirstOrDefault(pair => pair.Value.Count == 0).Key is { } free)
        {
            uses.Remove(free);
            foreach (var used in uses.Values)
                used.Remove(free);
        }
        Assert.Empty(uses);
    }

    private static IEnumerable<(string Folder, string Text)> Sources() =>
        from folder in Directory.GetDirectories(_program)
        where Path.GetFileName(folder) is not ("bin" or "obj")
        from file in Directory.GetFiles(folder, "*.cs")
        select (Path.GetFileName(folder), File.ReadAllText(file));

    private static IEnumerable<string> Used(string text) => Using.Matches(text).Select(match => match.Groups[1].Value);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "IndustryGraph.slnx")) ? folder
        : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);

    [GeneratedRegex(@"^using Graph\.Seed\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Using { get; }
}
