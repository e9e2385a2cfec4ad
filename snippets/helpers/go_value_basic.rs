// needs: go_value

macro_rules! go_values_with_display {
    ($($name:ty),*) => {
        $(impl GoValue for $name {
            fn go_fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        })*
    };
}

go_values_with_display!(bool, str, String);
go_values_with_display!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);
