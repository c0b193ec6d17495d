using System.Text;
using Graph.Model;
using Graph.Search;
using Graph.Seed.Sheets;

namespace Graph.Seed.Importing;

/// <summary>Makes ids for new entries: the English name, else the sounds of the Chinese one. No id is used twice, whatever the
/// kind.</summary>
internal sealed class IdMaker(GraphSnapshot graph)
{
    private const int MaxLength = 60;
    private const int MostSyllables = 12;

    private readonly HashSet<NodeId> _taken = new([.. graph.Nodes().Select(node => node.Id),
        .. graph.Nodes().SelectMany(node => node.FormerIds).Select(NodeId.Parse)], new SlugComparer());
    private readonly CoreName _cores = new(graph.DataSet?.HomeRegion);

    /// <summary>Notes that an id is used.</summary>
    public void Take(NodeId id) => _taken.Add(id);

    /// <summary>An id for an entry.</summary>
    public NodeId Make(NodeKind kind, string name, string? nameEn)
    {
        var slug = nameEn is null ? "" : Slug(nameEn, int.MaxValue);
        if (slug.Length < 2)
            slug = Slug(_cores.Of(name) is { Length: > 1 } core ? core : name, MostSyllables);
        slug = slug.Length == 0 ? kind.Name : slug;
        var id = NodeId.Of(kind.Name, slug);
        for (var number = 2; !_taken.Add(id); number++)
            id = NodeId.Of(kind.Name, $"{slug}-{number}");
        return id;
    }

    /// <summary>Words of letters and digits; each Chinese character is the word of its sound.</summary>
    private static string Slug(string text, int mostWords)
    {
        List<string> words = [""];
        foreach (var character in text)
        {
            var plain = HanTable.Shared.Fold(character) ?? char.ToLowerInvariant(character).ToString();
            if (plain.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9')))
                words[^1] += plain;
            else if (SoundOf(character) is { } sound)
                words.AddRange([sound, ""]);
            else if (character is not ('\'' or '’'))
                words.Add("");
        }
        var slug = new StringBuilder();
        foreach (var word in words.Where(word => word.Length > 0).Take(mostWords))
        {
            if (slug.Length + word.Length + 1 > MaxLength)
                break;
            slug.Append(slug.Length == 0 ? "" : "-").Append(word);
        }
        return slug.ToString();
    }

    private static string? SoundOf(char character)
    {
        // A rare reading only where there is no other: 南 is nan, and na in one word alone.
        string? rare = null;
        foreach (var reading in HanTable.Shared.ReadingsOf(character))
        {
            if (!reading.Syllable.All(letter => letter is >= 'a' and <= 'z'))
                continue;
            if (!reading.IsRare)
                return reading.Syllable;
            rare ??= reading.Syllable;
        }
        return rare;
    }

    /// <summary>Tells ids apart by their slugs alone, without making a text of each slug.</summary>
    private sealed class SlugComparer : IEqualityComparer<NodeId>
    {
        public bool Equals(NodeId one, NodeId other) => SlugOf(one).SequenceEqual(SlugOf(other));

        public int GetHashCode(NodeId id) => string.GetHashCode(SlugOf(id));

        private static ReadOnlySpan<char> SlugOf(NodeId id)
        {
            var text = id.ToString().AsSpan();
            return text[(text.IndexOf(':') + 1)..];
        }
    }
}
