// needs: number
/// A number with a type of its own, where a type parameter stands for it: computed with as the number inside.
macro_rules! impl_number_newtype {
    ($name:ident, $inner:ty) => {
        impl_number_newtype!($name, Add, add, AddAssign, add_assign, +);
        impl_number_newtype!($name, Sub, sub, SubAssign, sub_assign, -);
        impl_number_newtype!($name, Mul, mul, MulAssign, mul_assign, *);
        impl_number_newtype!($name, Div, div, DivAssign, div_assign, /);
        impl_number_newtype!($name, Rem, rem, RemAssign, rem_assign, %);

        impl Number for $name {
            fn from_i64(value: i64) -> Self {
                Self(<$inner>::from_i64(value))
            }

            fn from_f64(value: f64) -> Self {
                Self(<$inner>::from_f64(value))
            }

            fn to_i64(self) -> i64 {
                self.0.to_i64()
            }

            fn to_f64(self) -> f64 {
                self.0.to_f64()
            }
        }
    };
    ($name:ident, $op:ident, $method:ident, $assign:ident, $in_place:ident, $sign:tt) => {
        impl std::ops::$op for $name {
            type Output = Self;

            fn $method(self, other: Self) -> Self {
                Self(self.0 $sign other.0)
            }
        }

        impl std::ops::$assign for $name {
            fn $in_place(&mut self, other: Self) {
                *self = *self $sign other;
            }
        }
    };
}

pub(crate) use impl_number_newtype;
