namespace Minigrad;

/// <summary>Reads the four files of MNIST (LeCun, Cortes and Burges) or of a set in the same format.</summary>
public static class Mnist
{
    /// <summary>Reads train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, each plain or with the ending .gz.</summary>
    /// <param name="directory">The folder of the files.</param>
    /// <returns>Images of shape 1 × height × width with values byte / 256, from 0 to below 1, not normalised, and their labels.</returns>
    /// <exception cref="MinigradException">A file is missing or damaged, or images and labels do not fit each other.</exception>
    public static MnistData Load(string directory) => new(Read(directory, "train"), Read(directory, "t10k"));

    private static Dataset Read(string directory, string part)
    {
        string imagePath = Find(directory, $"{part}-images-idx3-ubyte");
        string labelPath = Find(directory, $"{part}-labels-idx1-ubyte");
        IdxFile images = Open(imagePath, axes: 3);
        IdxFile labels = Open(labelPath, axes: 1);
        if (labels.Shape[0] != images.Shape[0])
        {
            throw new MinigradException($"{labelPath}: expected {images.Shape[0]} labels, one for each image of {imagePath}, but found {labels.Shape[0]}.");
        }

        int[] classes = new int[labels.Shape[0]];
        ReadOnlySpan<byte> values = labels.Values.Span;
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = values[i];
        }

        return new(images.Values, [1, images.Shape[1], images.Shape[2]], classes);
    }

    private static IdxFile Open(string path, int axes)
    {
        IdxFile file = IdxFile.Read(path);
        return file.Shape.Count == axes && file.Shape.Skip(1).All(size => size > 0)
            ? file
            : throw new MinigradException($"{path}: expected {axes} axes of positive size, but found the shape [{string.Join(", ", file.Shape)}].");
    }

    private static string Find(string directory, string name)
    {
        string plain = Path.Combine(directory, name);
        string compressed = plain + ".gz";
        return File.Exists(plain) ? plain
            : File.Exists(compressed) ? compressed
            : throw new MinigradException($"{directory}: expected the file {name} or {name}.gz, but found neither.");
    }
}
