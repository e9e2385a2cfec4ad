// needs: complex

impl Complex<f64> {
    /// Zero to the power of zero is 1.
    fn powc(self, power: Self) -> Self {
        let (length, angle) = (self.re.hypot(self.im), self.im.atan2(self.re));
        if length == 0.0 {
            return match (power.re, power.im) {
                (0.0, _) => Self::new(1.0, 0.0),
                (re, 0.0) if re < 0.0 => Self::new(f64::INFINITY, 0.0),
                (re, _) if re < 0.0 => Self::new(f64::INFINITY, f64::INFINITY),
                _ => Self::default(),
            };
        }
        let (mut size, mut turn) = (length.powf(power.re), power.re * angle);
        if power.im != 0.0 {
            size *= (-power.im * angle).exp();
            turn += power.im * length.ln();
        }
        Self::new(size * turn.cos(), size * turn.sin())
    }
}
