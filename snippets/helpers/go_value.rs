/// A value that can be shown as Go's `%v` shows it.
trait GoValue {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result;
}

/// Prints a value as Go does.
struct GoFmt<'a, T: ?Sized>(&'a T);

impl<T: GoValue + ?Sized> std::fmt::Display for GoFmt<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.go_fmt(f)
    }
}

impl<T: GoValue + ?Sized> GoValue for &T {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).go_fmt(f)
    }
}
