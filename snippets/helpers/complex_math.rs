// needs: complex

impl Complex<f64> {
    /// The distance from zero.
    fn abs(self) -> f64 {
        self.re.hypot(self.im)
    }

    /// The angle, from -pi to pi.
    fn arg(self) -> f64 {
        self.im.atan2(self.re)
    }

    fn conj(self) -> Self {
        Self::new(self.re, -self.im)
    }

    fn from_polar(length: f64, angle: f64) -> Self {
        Self::new(length * angle.cos(), length * angle.sin())
    }

    fn to_polar(self) -> (f64, f64) {
        (self.abs(), self.arg())
    }

    fn exp(self) -> Self {
        Self::from_polar(self.re.exp(), self.im)
    }

    fn ln(self) -> Self {
        Self::new(self.abs().ln(), self.arg())
    }
}
