namespace Graph.Search.Tests;

public sealed class WordSegmenterTests
{
    private static readonly WordSegmenter _segmenter = new(["光刻胶", "扇出型封装", "5G基站", "纳米金属及其氧化物材料", "齿轮、轴承、密封系统设计"]);

    [Theory]
    [InlineData("药片溶出度不合格", "药片/溶/出/度/不/合格")]
    [InlineData("脱硝后氮氧化物超标", "脱/硝/后/氮氧化物/超标")]
    [InlineData("我想找做光刻胶的企业", "我/想/找/做/光刻胶/的/企业")]
    [InlineData("扇出型封装翘曲", "扇出型封装/翘曲")]
    [InlineData("5G基站的散热", "5G基站/的/散热")]
    [InlineData("密封系统设计", "密封系统设计")]
    [InlineData("儲能電池，鼓包", "儲能/電池/鼓包")]
    [InlineData("fan-out ＰＡＣＫＡＧＥ", "fan/out/ＰＡＣＫＡＧＥ")]
    [InlineData("", "")]
    public void A_text_is_cut_into_words(string text, string words)
    {
        var folded = WordText.Of(text);
        Assert.Equal(words, string.Join('/', _segmenter.Cut(folded).Select(folded.SourceOf)));
    }

    [Theory]
    [InlineData("滚动轴承", "滚动/轴承")]
    [InlineData("氮氧化物", "")]
    [InlineData("扇出型封装", "扇/出/型/封装")]
    public void A_word_is_cut_into_words_but_one_of_general_Chinese_not_into_characters(string word, string parts)
    {
        var text = WordText.Of(word);
        var whole = Assert.Single(_segmenter.Cut(text));
        Assert.Equal(parts, string.Join('/', _segmenter.PartsOf(text, whole).Select(text.SourceOf)));
    }

    [FsCheck.Xunit.Property]
    public void Words_stand_in_order_apart_and_within_the_text(string text)
    {
        var folded = WordText.Of(text ?? "");
        var words = _segmenter.Cut(folded);
        Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(words, word => Assert.InRange(word.End, word.Start + 1, folded.Text.Length));
    }
}
