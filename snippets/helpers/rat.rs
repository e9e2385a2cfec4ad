// needs: big_gcd
// uses: num_bigint::BigInt
/// Go's big.Rat: a fraction in lowest terms whose denominator is above zero.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct GoRat {
    num: BigInt,
    den: BigInt,
}

impl Default for GoRat {
    fn default() -> Self {
        GoRat::whole(BigInt::ZERO)
    }
}

impl GoRat {
    fn new(num: BigInt, den: BigInt) -> Self {
        if den == BigInt::ZERO {
            panic!("division by zero");
        }
        let gcd = go_big_gcd(&num, &den);
        let gcd = if den < BigInt::ZERO { -gcd } else { gcd };
        GoRat {
            num: num / &gcd,
            den: den / &gcd,
        }
    }

    fn whole(num: BigInt) -> Self {
        GoRat {
            num,
            den: BigInt::from(1),
        }
    }

    fn frac(num: i64, den: i64) -> Self {
        GoRat::new(BigInt::from(num), BigInt::from(den))
    }

    fn negated(&self) -> Self {
        GoRat {
            num: -&self.num,
            den: self.den.clone(),
        }
    }

    fn inverse(&self) -> Self {
        GoRat::new(self.den.clone(), self.num.clone())
    }

    fn abs(&self) -> Self {
        GoRat {
            num: BigInt::from(self.num.magnitude().clone()),
            den: self.den.clone(),
        }
    }

    /// "3/4", "1.25" or "5e-3".
    fn parse(text: &str) -> Option<Self> {
        if let Some((num, den)) = text.split_once('/') {
            let (num, den): (BigInt, BigInt) = (num.parse().ok()?, den.parse().ok()?);
            return (den != BigInt::ZERO).then(|| GoRat::new(num, den));
        }
        let (digits, exponent) = match text.split_once(['e', 'E']) {
            Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let num: BigInt = format!("{whole}{fraction}").parse().ok()?;
        let power = exponent - fraction.len() as i32;
        let scale = BigInt::from(10).pow(power.unsigned_abs());
        Some(match power < 0 {
            true => GoRat::new(num, scale),
            false => GoRat::whole(num * scale),
        })
    }

    fn rat_string(&self) -> String {
        match self.is_int() {
            true => self.num.to_string(),
            false => self.to_string(),
        }
    }

    fn is_int(&self) -> bool {
        self.den == BigInt::from(1)
    }

    fn sign(&self) -> i64 {
        self.num.cmp(&BigInt::ZERO) as i64
    }

    /// With so many digits behind the point, halves away from zero.
    fn float_string(&self, digits: usize) -> String {
        let scaled = self.abs().num * BigInt::from(10).pow(digits as u32) * 2;
        let rounded: BigInt = (scaled + &self.den) / (&self.den * 2);
        let text = rounded.to_string();
        let text = format!("{text:0>width$}", width = digits + 1);
        let (whole, fraction) = text.split_at(text.len() - digits);
        let sign = if self.num < BigInt::ZERO { "-" } else { "" };
        match digits {
            0 => format!("{sign}{whole}"),
            _ => format!("{sign}{whole}.{fraction}"),
        }
    }

    /// The nearest f64, and whether it is the very number.
    fn to_f64(&self) -> (f64, bool) {
        let digits = 40 + self.den.bits() / 3;
        let scaled = &self.num * BigInt::from(10).pow(digits as u32);
        let rest = if &scaled % &self.den == BigInt::ZERO {
            "0"
        } else {
            "1"
        };
        let text = format!("{}{rest}e-{}", scaled / &self.den, digits + 1);
        let is_exact = self.num.bits() <= 53 && self.den.magnitude().count_ones() == 1;
        (text.parse().unwrap_or_default(), is_exact)
    }
}

impl std::ops::Add for &GoRat {
    type Output = GoRat;

    fn add(self, other: &GoRat) -> GoRat {
        GoRat::new(
            &self.num * &other.den + &other.num * &self.den,
            &self.den * &other.den,
        )
    }
}

impl std::ops::Sub for &GoRat {
    type Output = GoRat;

    fn sub(self, other: &GoRat) -> GoRat {
        GoRat::new(
            &self.num * &other.den - &other.num * &self.den,
            &self.den * &other.den,
        )
    }
}

impl std::ops::Mul for &GoRat {
    type Output = GoRat;

    fn mul(self, other: &GoRat) -> GoRat {
        GoRat::new(&self.num * &other.num, &self.den * &other.den)
    }
}

impl std::ops::Div for &GoRat {
    type Output = GoRat;

    fn div(self, other: &GoRat) -> GoRat {
        GoRat::new(&self.num * &other.den, &self.den * &other.num)
    }
}

impl PartialOrd for GoRat {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for GoRat {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (&self.num * &other.den).cmp(&(&other.num * &self.den))
    }
}

impl std::fmt::Display for GoRat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&format!("{}/{}", self.num, self.den))
    }
}
