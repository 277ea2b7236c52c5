package org.weft.account.privacy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// The settings of what is kept how long.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeepSettings.class)
class PrivacyConfiguration {}
