/// What can be added in Go: numbers and strings.
trait GoAdd {
    fn go_add(self, other: Self) -> Self;
}

impl GoAdd for String {
    fn go_add(self, other: Self) -> Self {
        self + &other
    }
}

macro_rules! impl_go_add {
    ($($t:ty),*) => {
        $(
            impl GoAdd for $t {
                fn go_add(self, other: Self) -> Self {
                    self + other
                }
            }
        )*
    };
}

impl_go_add!(i8, i16, i32, i64, u8, u16, u32, u64, usize, f32, f64);
