#!/usr/bin/env dotnet
#:package Microsoft.CodeAnalysis.CSharp
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// Prints the size and the shape of the C# code as a table, counted on syntax trees.
// Usage: dotnet run tools/metrics.cs [-- FOLDER]     FOLDER: the repository to measure; default: the current folder
// Production code is every Graph.* folder beside the solution; tests are the folder tests. Lines include usings, blank lines and comments.
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

const int LongestLine = 140;

var root = Path.GetFullPath(args.FirstOrDefault() ?? ".");
var projects = Directory.GetDirectories(root, "Graph.*").Order(StringComparer.Ordinal).ToList();
var production = projects.SelectMany(project => SourceFile.In(project, Path.GetFileName(project))).ToList();
var tests = SourceFile.In(Path.Combine(root, "tests"), "tests").ToList();

Row("production files, lines", $"{production.Count}, {Number(production.Sum(file => file.Lines.Count))}");
Row("lines per file: median / p90 / longest", Spread(production.Select(file => file.Lines.Count)));
foreach (var project in production.GroupBy(file => file.Project))
{
    var lines = project.Select(file => file.Lines.Count).ToList();
    Row($"— {project.Key}", $"{Spread(lines)} ({lines.Count} files, {Number(lines.Sum())} lines)");
}

int[] tiny = [10, 20, 30];
Row("files of at most 10, 20, 30 lines", string.Join(", ", tiny.Select(lines => Share(production, file => file.Lines.Count <= lines))));
var longest = production.MaxBy(file => file.Lines.Count);
Row("longest file", longest is null ? "none" : Path.GetRelativePath(root, longest.Path));

var methods = production.SelectMany(file => file.Of<BaseMethodDeclarationSyntax>())
    .Where(method => method.Body is not null || method.ExpressionBody is not null).ToList();
var lengths = methods.Select(LinesOf).Order().ToList();
Row(
    "lines per method: median / p90 / p99 (longest)",
    $"{At(lengths, 0.5)} / {At(lengths, 0.9)} / {At(lengths, 0.99)} ({lengths[^1]}, of {Number(methods.Count)})");
Row("longest methods", string.Join(", ", methods.OrderByDescending(LinesOf).Take(5)
    .Select(method => $"{NameOf(method)} {LinesOf(method)}")));
Row("methods with 6 parameters and more", Number(methods.Count(method => method.ParameterList.Parameters.Count >= 6)));

var types = production.SelectMany(file => file.Of<BaseTypeDeclarationSyntax>()).ToList();
var withTypes = production.Where(file => file.TopLevelTypes > 0).ToList();
Row("files with one top-level type", Share(withTypes, file => file.TopLevelTypes == 1));

var classes = types.OfType<TypeDeclarationSyntax>().Where(IsClass).GroupBy(FullNameOf).ToList(); // the parts of a partial class count once
var concrete = classes.Where(parts => !Any(parts, SyntaxKind.StaticKeyword) && !Any(parts, SyntaxKind.AbstractKeyword)).ToList();
Row("sealed, of concrete instance classes", Share(concrete, parts => Any(parts, SyntaxKind.SealedKeyword)));
Row("abstract classes", Number(classes.Count(parts => Any(parts, SyntaxKind.AbstractKeyword))));
Row("static, of classes", Share(classes, parts => Any(parts, SyntaxKind.StaticKeyword)));
var structs = types.OfType<TypeDeclarationSyntax>().Where(IsStruct).GroupBy(FullNameOf).ToList();
Row("readonly, of structs", Share(structs, parts => Any(parts, SyntaxKind.ReadOnlyKeyword)));

var interfaces = types.OfType<InterfaceDeclarationSyntax>().Select(type => type.Identifier.Text).Distinct().ToList();
var bases = types.Where(type => type is not InterfaceDeclarationSyntax).GroupBy(FullNameOf)
    .SelectMany(parts => parts.SelectMany(part => part.BaseList?.Types.Select(type => SimpleName(type.Type)) ?? []).Distinct())
    .CountBy(name => name).ToDictionary();
Row("interfaces (with one implementation)", $"{interfaces.Count} ({interfaces.Count(name => bases.GetValueOrDefault(name) == 1)})");

var filled = production.Sum(file => file.Lines.Count(line => !string.IsNullOrWhiteSpace(line)));
var documentation = production.Sum(file => file.Lines.Count(line => line.TrimStart() is ['/', '/', '/', ..]));
var comments = production.Sum(file => file.Lines.Count(line => line.TrimStart() is ['/', '/', not '/', ..] or "//"));
var publicTypes = types.Where(IsPublic).GroupBy(FullNameOf).ToList();
var bare = publicTypes.Where(parts => !parts.Any(HasDocumentation)).ToList();
Row("XML documentation, other comments, of lines that are not blank", $"{Percent(documentation, filled)}, {Percent(comments, filled)}");
Row("public types without documentation",
    $"{bare.Count} of {publicTypes.Count}: {string.Join(", ", bare.Select(parts => parts.Key.Split('.')[^1]))}");

var tasks = production.SelectMany(file => file.Of<MethodDeclarationSyntax>())
    .Where(method => SimpleName(method.ReturnType) is "Task" or "ValueTask").ToList();
Row("methods that return a task and take a token", Share(tasks, method => method.ParameterList.Parameters.Any(IsToken)));

var testMethods = tests.SelectMany(file => file.Of<MethodDeclarationSyntax>()).Select(KindOfTest).Where(kind => kind != "").ToList();
var kinds = testMethods.CountBy(kind => kind).OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Value} {kind.Key}");
Row("test methods", $"{testMethods.Count} ({string.Join(", ", kinds)})");
Row("test files, lines", $"{tests.Count}, {Number(tests.Sum(file => file.Lines.Count))}");
var snapshots = SourceFile.PathsIn(Path.Combine(root, "tests"), "*.snap").Select(path => File.ReadLines(path).Count()).ToList();
Row("snapshots, lines", $"{snapshots.Count}, {Number(snapshots.Sum())}");
Row($"lines longer than {LongestLine}: production, tests", $"{LongLines(production)}, {LongLines(tests)}");

static void Row(string name, string value) => Console.WriteLine($"| {name} | {value} |");

static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

static string Percent(int part, int whole) =>
    whole == 0 ? "none" : $"{Math.Round(100.0 * part / whole, 1).ToString(CultureInfo.InvariantCulture)} %";

static string Share<T>(IReadOnlyCollection<T> all, Func<T, bool> isCounted) =>
    $"{Percent(all.Count(isCounted), all.Count)} ({all.Count(isCounted)}/{all.Count})";

static string Spread(IEnumerable<int> values)
{
    var sorted = values.Order().ToList();
    return $"{At(sorted, 0.5)} / {At(sorted, 0.9)} / {sorted[^1]}";
}

static int At(List<int> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

// From the first line of the declaration to the last of the body; attributes and documentation are not part of it.
static int LinesOf(BaseMethodDeclarationSyntax method)
{
    var first = method.Modifiers is [var modifier, ..] ? modifier.GetLocation() : method.ParameterList.GetLocation();
    return method.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLineSpan().StartLinePosition.Line + 1;
}

static string NameOf(BaseMethodDeclarationSyntax method)
{
    var type = method.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault();
    return $"{type?.Identifier.Text}.{(method is MethodDeclarationSyntax named ? named.Identifier.Text : method.Kind())}";
}

static string FullNameOf(BaseTypeDeclarationSyntax type) => string.Join('.', type.AncestorsAndSelf().Reverse().Select(part => part switch
{
    BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
    TypeDeclarationSyntax declared => $"{declared.Identifier.Text}`{declared.TypeParameterList?.Parameters.Count ?? 0}",
    BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
    _ => "",
}).Where(name => name != ""));

static string SimpleName(TypeSyntax type) => type switch
{
    QualifiedNameSyntax name => name.Right.Identifier.Text,
    SimpleNameSyntax name => name.Identifier.Text,
    NullableTypeSyntax nullable => SimpleName(nullable.ElementType),
    _ => type.ToString(),
};

static bool IsClass(TypeDeclarationSyntax type) =>
    type is ClassDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordDeclaration };

static bool IsStruct(TypeDeclarationSyntax type) =>
    type is StructDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordStructDeclaration };

static bool Any(IEnumerable<TypeDeclarationSyntax> parts, SyntaxKind modifier) => parts.Any(part => part.Modifiers.Any(modifier));

static bool IsPublic(BaseTypeDeclarationSyntax type) =>
    type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().All(part => part.Modifiers.Any(SyntaxKind.PublicKeyword));

static bool HasDocumentation(BaseTypeDeclarationSyntax type) =>
    type.GetLeadingTrivia().Any(SyntaxKind.SingleLineDocumentationCommentTrivia);

static bool IsToken(ParameterSyntax parameter) => parameter.Type is { } type && SimpleName(type) == "CancellationToken";

static string KindOfTest(MethodDeclarationSyntax method) =>
    method.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => SimpleName(attribute.Name) switch
    {
        "Fact" or "SkippableFact" => "facts",
        "Theory" or "SkippableTheory" => "theories",
        "Property" => "properties",
        _ => "",
    }).FirstOrDefault(kind => kind != "") ?? "";

static int LongLines(IEnumerable<SourceFile> files) =>
    files.Sum(file => file.Lines.Count(line => line.EnumerateRunes().Count() > LongestLine));

/// <summary>A C# file and its syntax tree.</summary>
internal sealed record SourceFile(string Project, string Path, IReadOnlyList<string> Lines, SyntaxNode Tree)
{
    /// <summary>Types that are declared in no other type.</summary>
    public int TopLevelTypes => Of<MemberDeclarationSyntax>()
        .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        .Count(member => member.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax);

    public static IEnumerable<SourceFile> In(string folder, string project) =>
        PathsIn(folder, "*.cs").Select(path => Read(path, project));

    public static IEnumerable<string> PathsIn(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    private static SourceFile Read(string path, string project)
    {
        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Preview));
        return new(project, path, File.ReadAllLines(path), tree.GetRoot());
    }

    public IEnumerable<T> Of<T>() where T : SyntaxNode => Tree.DescendantNodes().OfType<T>();
}
