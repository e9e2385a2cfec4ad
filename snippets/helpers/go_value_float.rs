// needs: go_value, go_float

impl GoValue for f64 {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&GoFloat(*self), f)
    }
}

impl GoValue for f32 {
    fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&GoFloat(*self), f)
    }
}
