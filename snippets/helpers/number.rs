/// What Go's constraints over number types allow.
trait Number:
    Copy
    + Default
    + PartialOrd
    + std::fmt::Debug
    + std::fmt::Display
    + std::ops::Add<Output = Self>
    + std::ops::AddAssign
    + std::ops::Sub<Output = Self>
    + std::ops::SubAssign
    + std::ops::Mul<Output = Self>
    + std::ops::MulAssign
    + std::ops::Div<Output = Self>
    + std::ops::DivAssign
    + std::ops::Rem<Output = Self>
{
    fn from_i64(value: i64) -> Self;
    fn from_f64(value: f64) -> Self;
    fn to_i64(self) -> i64;
    fn to_f64(self) -> f64;
}

macro_rules! impl_number {
    ($($t:ty),*) => {
        $(
            impl Number for $t {
                fn from_i64(value: i64) -> Self {
                    value as $t
                }

                fn from_f64(value: f64) -> Self {
                    value as $t
                }

                fn to_i64(self) -> i64 {
                    self as i64
                }

                fn to_f64(self) -> f64 {
                    self as f64
                }
            }
        )*
    };
}

impl_number!(i8, i16, i32, i64, u8, u16, u32, u64, usize, f32, f64);
