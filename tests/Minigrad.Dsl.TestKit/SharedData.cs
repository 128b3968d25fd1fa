namespace Minigrad.TestKit;

/// <summary>Data sets that may lie in <c>shared/data</c> in a folder above the tests. They are no part of the repository, so a test must do without.</summary>
public static class SharedData
{
    /// <summary>Why a test that needs MNIST is skipped.</summary>
    public const string NoMnist = "MNIST is not in shared/data/mnist in a folder above the tests.";

    /// <summary>The folder of MNIST's four files, or null.</summary>
    public static string? Mnist => Find("mnist");

    private static string? Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "data", name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
