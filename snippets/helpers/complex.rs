// needs: go_float
/// A number with an imaginary part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Complex<T> {
    re: T,
    im: T,
}

impl<T> Complex<T> {
    const fn new(re: T, im: T) -> Self {
        Self { re, im }
    }
}

impl<T: std::ops::Add<Output = T>> std::ops::Add for Complex<T> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.re + other.re, self.im + other.im)
    }
}

impl<T: std::ops::Sub<Output = T>> std::ops::Sub for Complex<T> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::new(self.re - other.re, self.im - other.im)
    }
}

impl<T: std::ops::Neg<Output = T>> std::ops::Neg for Complex<T> {
    type Output = Self;

    fn neg(self) -> Self {
        Self::new(-self.re, -self.im)
    }
}

impl<T> std::ops::Mul for Complex<T>
where
    T: Copy + std::ops::Add<Output = T> + std::ops::Sub<Output = T> + std::ops::Mul<Output = T>,
{
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self::new(
            self.re * other.re - self.im * other.im,
            self.re * other.im + self.im * other.re,
        )
    }
}

impl std::ops::Div for Complex<f64> {
    type Output = Self;

    /// By Smith's method, which does not overflow halfway; what is divided by zero is infinite.
    fn div(self, other: Self) -> Self {
        let (a, b, c, d) = (self.re, self.im, other.re, other.im);
        if c == 0.0 && d == 0.0 && !(a.is_nan() && b.is_nan()) {
            let infinity = f64::INFINITY.copysign(c);
            return Self::new(infinity * a, infinity * b);
        }
        if c.abs() >= d.abs() {
            let ratio = d / c;
            let whole = c + ratio * d;
            return Self::new((a + b * ratio) / whole, (b - a * ratio) / whole);
        }
        let ratio = c / d;
        let whole = d + ratio * c;
        Self::new((a * ratio + b) / whole, (b * ratio - a) / whole)
    }
}

impl std::ops::Div for Complex<f32> {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        Self::from(Complex::<f64>::from(self) / Complex::<f64>::from(other))
    }
}

impl From<Complex<f32>> for Complex<f64> {
    fn from(value: Complex<f32>) -> Self {
        Self::new(f64::from(value.re), f64::from(value.im))
    }
}

impl From<Complex<f64>> for Complex<f32> {
    fn from(value: Complex<f64>) -> Self {
        Self::new(value.re as f32, value.im as f32)
    }
}

impl<T> std::ops::AddAssign for Complex<T>
where
    Self: Copy + std::ops::Add<Output = Self>,
{
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl<T> std::ops::SubAssign for Complex<T>
where
    Self: Copy + std::ops::Sub<Output = Self>,
{
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl<T> std::ops::MulAssign for Complex<T>
where
    Self: Copy + std::ops::Mul<Output = Self>,
{
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl<T> std::ops::DivAssign for Complex<T>
where
    Self: Copy + std::ops::Div<Output = Self>,
{
    fn div_assign(&mut self, other: Self) {
        *self = *self / other;
    }
}

impl<T: Copy + std::fmt::Display + std::fmt::LowerExp> std::fmt::Display for Complex<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match f.precision() {
            Some(digits) => {
                let width = f.width().unwrap_or_default();
                write!(
                    f,
                    "({:width$.digits$}{:+width$.digits$}i)",
                    self.re, self.im
                )
            }
            None => write!(f, "({}{:+}i)", GoFloat(self.re), GoFloat(self.im)),
        }
    }
}
