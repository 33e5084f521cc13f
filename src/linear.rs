//! Linear models of few named features: a struct of numbers, one for each feature, that holds a row of features as well
//! as the weights of a model. So a weight has the name of what it weighs, and neither can be there without the other.

pub(crate) mod hashed;

/// A struct of features, each of them documented.
macro_rules! features {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $feature:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub(crate) struct $name { $($(#[$doc])* pub(crate) $feature: f64,)* }

        #[allow(dead_code, reason = "not every model is fitted, told and measured")]
        impl $name {
            /// The names of the features, in order.
            pub(crate) const NAMES: &'static [&'static str] = &[$(stringify!($feature)),*];

            /// The sum of the features, each times its weight.
            pub(crate) fn dot(&self, weights: &Self) -> f64 {
                0.0 $(+ self.$feature * weights.$feature)*
            }

            /// Each feature times its weight.
            pub(crate) fn times(&self, weights: &Self) -> Self {
                Self { $($feature: self.$feature * weights.$feature,)* }
            }

            /// The features in the order of their names.
            pub(crate) fn values(&self) -> Vec<f64> {
                vec![$(self.$feature),*]
            }

            /// The features from numbers in the order of their names; 0 for those that are not there.
            #[cfg(any(test, feature = "fit"))]
            pub(crate) fn of_values(values: &[f64]) -> Self {
                let mut values = values.iter().copied();
                Self { $($feature: values.next().unwrap_or_default(),)* }
            }
        }
    };
}

pub(crate) use features;
