namespace Minigrad.Kernels;

/// <summary>The sizes that tiles have.</summary>
internal static class TileSize
{
    internal readonly struct Of1 : ITileSize
    {
        public static int Value => 1;
    }

    internal readonly struct Of2 : ITileSize
    {
        public static int Value => 2;
    }

    internal readonly struct Of3 : ITileSize
    {
        public static int Value => 3;
    }

    internal readonly struct Of4 : ITileSize
    {
        public static int Value => 4;
    }

    internal readonly struct Of5 : ITileSize
    {
        public static int Value => 5;
    }

    internal readonly struct Of6 : ITileSize
    {
        public static int Value => 6;
    }

    internal readonly struct Of7 : ITileSize
    {
        public static int Value => 7;
    }

    internal readonly struct Of8 : ITileSize
    {
        public static int Value => 8;
    }

    internal readonly struct Of9 : ITileSize
    {
        public static int Value => 9;
    }

    internal readonly struct Of10 : ITileSize
    {
        public static int Value => 10;
    }

    internal readonly struct Of11 : ITileSize
    {
        public static int Value => 11;
    }

    internal readonly struct Of12 : ITileSize
    {
        public static int Value => 12;
    }

    /// <summary>A size that is only known at run time.</summary>
    internal readonly struct Any : ITileSize
    {
        public static int Value => 0;
    }
}
