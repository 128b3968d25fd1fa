using Xunit;

namespace Minigrad.Tests;

public sealed class ModelFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "model.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_WhatSaveWrote_GivesParametersAndBuffersBitForBit()
    {
        NamedModel saved = new(seed: 1), loaded = new(seed: 2);

        saved.Save(Target, new Dictionary<string, string> { ["dataset"] = "digits" });
        LoadReport report = loaded.Load(Target);

        Assert.Equal(saved.Checksum, loaded.Checksum);
        Assert.NotEqual(saved.Checksum, new NamedModel(seed: 2).Checksum);
        Assert.Equal(["Stem.Conv.weight", "Stem.Norm.weight", "Head.weight", "Scale", "Stem.Norm.running_mean", "Stem.Norm.running_var"], report.Loaded);
        Assert.Empty(report.Missing);
        Assert.Empty(report.Unexpected);
        SafeTensors file = SafeTensors.Read(Target);
        Assert.Equal([4, 1, 3, 3], file["Stem.Conv.weight"].Shape);
        Assert.Equal(saved.Buffers["Stem.Norm.running_var"].Values.ToArray(), file["Stem.Norm.running_var"].ToArray());
        Assert.Equal("digits", file.Metadata["dataset"]);
    }

    [Fact]
    public void Load_FileThatDoesNotFit_ListsEverythingAndChangesNothing()
    {
        SafeTensors.Write(
            Target,
            [
                Tensor("Stem.Conv.weight", 4, 1, 3, 3),
                Tensor("Stem.Norm.weight", 4),
                Tensor("Head.weight", 10, 4),
                Tensor("Scale", 1),
                Tensor("Stem.Norm.running_mean", 4),
                Tensor("fc.bias", 10),
            ]);
        NamedModel model = new(seed: 1);
        string before = model.Checksum;

        string message = Assert.Throws<MinigradException>(() => model.Load(Target)).Message;

        Assert.Equal(
            $"{Target} does not fit model NamedModel, which keeps its values: it lacks Stem.Norm.running_var [4]; the model lacks 'fc.bias' F32 [10]; "
            + "what differs: Head.weight is [3, 4] in the model and [10, 4] in the file, Scale is [] in the model and [1] in the file. "
            + "If only names differ, give rename; strict: false loads what both have.",
            message);
        Assert.Equal(before, model.Checksum);
    }

    [Fact]
    public void Load_NotStrict_LoadsWhatBothHaveAndListsTheRest()
    {
        NamedModel saved = new(seed: 1), model = new(seed: 2);
        float[] scale = model.Parameters["Scale"].Values.ToArray();
        SafeTensors.Write(Target, [.. saved.Parameters.Where(parameter => parameter.Name != "Scale").Select(parameter => parameter.Tensor), Tensor("fc.bias", 10)]);

        LoadReport report = model.Load(Target, strict: false);

        Assert.Equal(["Stem.Conv.weight", "Stem.Norm.weight", "Head.weight"], report.Loaded);
        Assert.Equal(["Scale", "Stem.Norm.running_mean", "Stem.Norm.running_var"], report.Missing);
        Assert.Equal(["fc.bias"], report.Unexpected);
        Assert.Equal(saved.Parameters["Head.weight"].Values.ToArray(), model.Parameters["Head.weight"].Values.ToArray());
        Assert.Equal(scale, model.Parameters["Scale"].Values.ToArray());
        Assert.Equal(new NamedModel(seed: 2).Buffers.Checksum, model.Buffers.Checksum);
    }

    [Fact]
    public void Load_NotStrictButAnotherShape_IsRefusedUnlessThatTensorIsLeftOut()
    {
        NamedModel saved = new(seed: 1), model = new(seed: 2, classes: 10);
        saved.Save(Target);
        string before = model.Checksum;

        Assert.Equal(
            $"{Target} does not fit model NamedModel, which keeps its values: what differs: Head.weight is [10, 4] in the model and [3, 4] in the file.",
            Assert.Throws<MinigradException>(() => model.Load(Target, strict: false)).Message);
        Assert.Equal(before, model.Checksum);

        LoadReport report = model.Load(Target, strict: false, rename: name => name == "Head.weight" ? null : name);

        Assert.Equal(["Head.weight"], report.Missing);
        Assert.Equal(saved.Buffers.Checksum, model.Buffers.Checksum);
        Assert.Equal(new NamedModel(seed: 2, classes: 10).Parameters["Head.weight"].Values.ToArray(), model.Parameters["Head.weight"].Values.ToArray());
    }

    [Fact]
    public void Load_NamesFromElsewhere_AreRenamedAndTypesConverted()
    {
        byte[] half = [0x80, 0x3F, 0, 0x40, 0x40, 0x40, 0x80, 0x40];
        string path = _folder.Write("pytorch", RawSafeTensors.Create(
            """{"bn1.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"bn1.weight":{"dtype":"BF16","shape":[4],"data_offsets":[8,16]}}""",
            [.. new byte[8], .. half]));
        NamedModel model = new([new("Stem.Norm.weight", [4], new Initializer.Constant(0))], [], seed: 1);

        model.Load(path, rename: name => name.EndsWith("num_batches_tracked", StringComparison.Ordinal) ? null : name.Replace("bn1", "Stem.Norm", StringComparison.Ordinal));

        Assert.Equal([1, 2, 3, 4], model.Parameters[0].Values.ToArray());
    }

    [Fact]
    public void Load_TwoTensorsRenamedAlike_OrTypesThatAreNoNumbers_AreRefused()
    {
        string path = _folder.Write("pytorch", RawSafeTensors.Create(
            """{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}}""", new byte[8]));
        NamedModel model = new([new("w", [4], new Initializer.Constant(0))], [], seed: 1);

        Assert.Equal(
            $"{path} does not fit model NamedModel, which keeps its values: what differs: 'a' and 'b' of the file are both renamed to 'w', "
            + "w is U8 in the file, which cannot be read as floats (F32, F64, F16, BF16, I64, I32 can).",
            Assert.Throws<MinigradException>(() => model.Load(path, strict: false, rename: _ => "w")).Message);
    }

    [Fact]
    public void Load_ManyDifferences_NamesTheFirstTwentyAndCountsTheRest()
    {
        SafeTensors.Write(Target, [.. Enumerable.Range(0, 50).Select(i => Tensor($"t{i}", 1))]);

        string message = Assert.Throws<MinigradException>(() => new NamedModel().Load(Target)).Message;

        Assert.Contains("'t19' F32 [1] and 30 more. If only", message, StringComparison.Ordinal);
        Assert.DoesNotContain("'t20'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DamagedOrMissingFile_ChangesNothing()
    {
        NamedModel model = new(seed: 1);
        string before = model.Checksum;
        new NamedModel(seed: 2).Save(Target);
        byte[] damaged = File.ReadAllBytes(Target);
        damaged[^1] ^= 1;
        File.WriteAllBytes(Target, damaged);

        Assert.Equal(
            $"{Target} is not a safetensors file that can be read: its content is not what was written: the SHA-256 checksum in its header differs from that of its bytes.",
            Assert.Throws<MinigradException>(() => model.Load(Target)).Message);
        Assert.Throws<FileNotFoundException>(() => model.Load(Target + "x"));
        Assert.Equal(before, model.Checksum);
    }

    private static SafeTensor Tensor(string name, params int[] shape) =>
        new(name, shape, new float[shape.Aggregate(1, (product, size) => product * size)]);
}
